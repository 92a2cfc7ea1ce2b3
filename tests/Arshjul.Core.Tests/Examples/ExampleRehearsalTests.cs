using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Tests.Rehearsal;
using Xunit;

namespace Arshjul.Core.Tests.Examples;

public sealed class ExampleRehearsalTests
{
    public static TheoryData<string, int> Years => new()
    {
        { "socialforvaltningen", 2023 },
        { "socialforvaltningen", 2024 },
        { "stj-samk", 2021 },
        { "demo", 2026 },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Rehearsal_OfAnExamplesYear_HasNothingAtRisk(string wheel, int year)
    {
        var summary = (await RehearsedYear.OfAsync(wheel, year)).Summary;
        Assert.Empty(summary.AtRisk);
        Assert.Equal(ExampleWheel.Plan(wheel).Meetings.Count(m => m.KnownOn(DateOnly.MaxValue) is { Stands: true } k && k.Date!.Value.Year == year), summary.Held);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Rehearsal_OfAnExamplesYear_MailsNobodyWhoseSeatHasEnded(string wheel, int year)
    {
        var notices = (await RehearsedYear.OfAsync(wheel, year)).Notices;
        var plan = ExampleWheel.Plan(wheel);
        var people = plan.People.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var meetings = plan.Meetings.ToDictionary(m => m.Key, StringComparer.Ordinal);
        foreach (var notice in notices.Where(n => n is CallNotice or ReminderNotice && people.Contains(n.To.Key)))
        {
            var day = DateOnly.FromDateTime(Zone.Get(plan.Organisation.Zone).ToLocal(notice.At));
            var meeting = meetings[notice.Meeting].KnownOn(day)!;
            var seats = plan.Seats.Where(s => meeting.Groups.Contains(s.Group));
            Assert.Contains(seats, s => new[] { day, meeting.Date ?? day }.Any(d => s.HolderOn(d) == notice.To.Key));
        }
    }

    [Fact]
    public async Task Rehearsal_OfTheDemo_SendsAboutAThousandMails()
    {
        var summary = (await RehearsedYear.OfAsync("demo", 2026)).Summary;
        Assert.InRange(summary.Mails, 900, 1250);
    }

    [Fact]
    public async Task Rehearsal_Of2024_CallsTheThemeMeetingOnlyOnceItHasADate()
    {
        var notices = (await RehearsedYear.OfAsync("socialforvaltningen", 2024)).Notices;
        var theme = notices.OfType<CallNotice>().Where(n => n.Meeting == "tema-2024").ToList();
        Assert.NotEmpty(theme);
        Assert.All(theme, n => Assert.True(n.At >= new DateTime(2024, 1, 22, 0, 0, 0, DateTimeKind.Utc)));
        Assert.All(theme, n => Assert.Equal(new DateOnly(2024, 2, 13), n.Call.Content.Date));
    }

    [Fact]
    public async Task Rehearsal_Of2023_TellsThatTheThemeMeetingIsCancelled()
    {
        var notices = (await RehearsedYear.OfAsync("socialforvaltningen", 2023)).Notices;
        Assert.Equal([CallKind.First, CallKind.Cancelled], notices.OfType<CallNotice>().Where(n => n.Meeting == "tema-2023").Select(n => n.Call.Kind).Distinct());
        Assert.DoesNotContain(notices.OfType<CallNotice>(), n => n.Meeting == "tema-2024");
    }
}
