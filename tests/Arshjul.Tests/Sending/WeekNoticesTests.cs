using Arshjul.Hosting;
using Arshjul.Sending;
using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>The conveners' weeks in the outbox: each once, however often it is looked, and none where the operator does not want them.</summary>
public sealed class WeekNoticesTests(Office office) : IClassFixture<Office>
{
    private static readonly DateTime Monday = new(2026, 2, 23, 7, 30, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Week_IsQueuedOnce_AndAnewTheWeekAfter()
    {
        using var desk = await office.DeskAsync();
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var weeks = installation.Get<WeekNotices>();

        Assert.Equal(0, await weeks.QueueAsync(Monday.AddHours(-2), Cancel));
        Assert.Equal(1, await weeks.QueueAsync(Monday, Cancel));
        for (var i = 1; i < 20; i++)
            Assert.Equal(0, await weeks.QueueAsync(Monday.AddMinutes(30 * i), Cancel));
        Assert.Equal(1, await weeks.QueueAsync(Monday.AddDays(14), Cancel));

        Assert.Equal(["ab", "ab"], desk.AskAll("SELECT recipient_key FROM outgoing_messages WHERE kind = 'convener-Week' ORDER BY revision"));
        Assert.Equal("0", desk.Ask("SELECT COUNT(*) FROM outgoing_messages WHERE may_repeat = 1 AND kind = 'convener-Week'"));
    }

    [Fact]
    public async Task Week_WhereItIsNotWanted_OrAllSendingIsStopped_IsNotQueued()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("mail", "hold", "Prov")).Ended(0);
        await using (var held = await Installation.OpenAsync(desk.Folder.Data, Cancel))
            Assert.Equal(0, await held.Get<WeekNotices>().QueueAsync(Monday, Cancel));

        using var other = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(other.Folder.Data, "appsettings.json"), """{ "Mail": { "WeekToConveners": false } }""", Cancel);
        await using var off = await Installation.OpenAsync(other.Folder.Data, Cancel);
        Assert.Equal(0, await off.Get<WeekNotices>().QueueAsync(Monday, Cancel));
    }
}
