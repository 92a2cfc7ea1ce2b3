using Arshjul.Commands.Demo;
using Arshjul.Core.Calendar;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The demo's own folder: filled once, kept afterwards, in whatever year it is tried.</summary>
public sealed class DemoDataTests
{
    [Theory]
    [InlineData(2026)]
    [InlineData(2031)]
    public async Task Demo_InAYear_ShowsThatYear_WithNoMeetingOnARedDay_AndKeepsItAfterwards(int year)
    {
        var now = new DateTimeOffset(year, 1, 5, 8, 0, 0, TimeSpan.Zero);
        using var desk = new Desk(new DataFolderCopy(), now);
        var cancel = TestContext.Current.CancellationToken;

        Assert.True(await DemoData.FillAsync(desk.Folder.Data, year, new FakeTimeProvider(now), cancel));

        var meetings = (await desk.RunAsync("year", $"{year}", "--json")).Ended(0).Json.GetProperty("meetings").EnumerateArray().ToList();
        var days = new WorkingCalendar([]);
        Assert.InRange(meetings.Count, 50, 120);
        Assert.All(meetings.Where(m => m.GetProperty("date").GetString() is not null), m => Assert.True(days.IsWorkingDay(DateOnly.FromDateTime(m.GetProperty("date").GetDateTime())), m.GetRawText()));
        var tokens = DemoData.Tokens(desk.Folder.Data);
        Assert.Equal(["flg", "fsg", "namnd", "vsg-barn", "vsg-vuxen"], tokens.Select(t => t.Group).Order(StringComparer.Ordinal));
        Assert.Equal(5, (await desk.RunAsync("feed", "list", "--json")).Ended(0).Json.GetArrayLength());

        Assert.False(await DemoData.FillAsync(desk.Folder.Data, year + 1, new FakeTimeProvider(now), cancel));
        Assert.Equal(tokens, DemoData.Tokens(desk.Folder.Data));
    }
}
