using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Tests.Examples;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Rehearsal;

public sealed class YearRehearsalTests
{
    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    [InlineData("demo", 2027)]
    public async Task Rehearse_AnyYear_CallsEveryMeetingOnItsDayOnce(string example, int year)
    {
        var year1 = await RunAsync(example, year);
        foreach (var meeting in year1.CalledInYear)
        {
            var calls = year1.Events.Where(e => e.Meeting == meeting.Key && e.What is "call-first" or "counted-as-sent" && e.Meeting == meeting.Key).ToList();
            Assert.Single(calls);
            if (calls[0].What == "call-first" && meeting.Sequence == 0)
                Assert.Equal(DueMoments.CallOut(year1.End, meeting), calls[0].AtLocal);
        }
    }

    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    public async Task Rehearse_AnyYear_TakesEachDuePointOnce(string example, int year)
    {
        var rehearsed = await RunAsync(example, year);
        var landings = rehearsed.End.Plan.Groups.SelectMany(g => rehearsed.End.LandingsOf(g.Key).Landings).ToList();
        Assert.NotEmpty(landings);
        Assert.Equal(landings.Count, landings.DistinctBy(l => (l.Instance.Group, l.Instance.Point, l.Instance.Label.Text)).Count());
        // What the agendas of the sent calls say is what the plan says at the year's end: nothing was taken twice or by another meeting.
        foreach (var call in rehearsed.End.Plan.SentCalls.GroupBy(c => c.Meeting).Select(c => c.MaxBy(v => v.Version)!).Where(c => c.Kind != CallKind.Cancelled))
        {
            var now = rehearsed.End.FindMeeting(call.Meeting)!;
            if (now.Date?.Year != year)
                continue;
            var landed = now.Groups.SelectMany(g => rehearsed.End.LandingsOf(g).Landings).Where(l => l.Meeting == call.Meeting && !l.IsSkipped).Select(l => $"point:{l.Instance.Group}/{l.Instance.Point}/{l.Instance.Label.Text}").Order().ToList();
            Assert.Equal(landed, call.Items.Select(i => i.Id).Where(i => i.StartsWith("point:", StringComparison.Ordinal)).Order());
        }
    }

    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    public async Task Rehearse_AnyYear_WritesToNobodyWhoseSeatHasEnded(string example, int year)
    {
        var rehearsed = await RunAsync(example, year);
        foreach (var notice in rehearsed.Composer.Notices.Where(n => !n.To.Key.Contains(':')))
        {
            var meeting = rehearsed.End.FindMeeting(notice.Meeting)!;
            var day = DateOnly.FromDateTime(rehearsed.End.Zone.ToLocal(notice.At));
            Assert.Contains(rehearsed.End.Plan.Seats, s => meeting.Groups.Contains(s.Group)
                && s.Holders.Any(h => h.Person == notice.To.Key && !(h.Until < day)) && !(s.Until < day));
        }
    }

    [Fact]
    public async Task Rehearse_2024_CallsTheThemeMeetingOnlyOnceItHasADate()
    {
        var rehearsed = await RunAsync("socialforvaltningen", 2024);
        var theme = rehearsed.End.Plan.Meetings.Single(m => m.Kind == MeetingKind.Theme && m.Awaits is not null);
        var dated = theme.Changes.First(c => c.Date is not null).Known;
        var mails = rehearsed.Events.Where(e => e.Meeting == theme.Key && e.Messages.Count > 0).ToList();
        Assert.Contains(mails, e => e.What == "call-first");
        Assert.All(mails, e => Assert.True(DateOnly.FromDateTime(e.AtLocal) >= dated));
    }

    [Fact]
    public async Task Rehearse_Twice_GivesTheSameYear()
    {
        var one = await RunAsync("demo", 2026);
        var two = await RunAsync("demo", 2026);
        Assert.Equal(one.Events.Select(Line), two.Events.Select(Line));

        static string Line(RehearsalEvent e) => $"{e.AtUtc:O} {e.What} {e.Meeting} {string.Join(' ', e.Messages.Select(m => m.MessageId))}";
    }

    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    public async Task Rehearse_AnyYear_GoesForwardInTimeAndQueuesNoMailTwice(string example, int year)
    {
        var rehearsed = await RunAsync(example, year);
        Assert.Equal(rehearsed.Events.Select(e => e.AtUtc).Order(), rehearsed.Events.Select(e => e.AtUtc));
        var mails = rehearsed.Events.SelectMany(e => e.Messages).ToList();
        Assert.Equal(mails.Count, mails.DistinctBy(m => (m.Kind, m.Subject, m.Revision, m.Recipient)).Count());
        Assert.All(rehearsed.Events, e => Assert.Equal(year, e.AtLocal.Year));
    }

    private static async Task<Rehearsed> RunAsync(string example, int year)
    {
        var composer = new RecordingComposer();
        var events = new List<RehearsalEvent>();
        var summary = await new YearRehearsal(composer).RunAsync(ExampleWheel.Plan(example), year, null, e =>
        {
            events.Add(e);
            return Task.CompletedTask;
        }, null, TestContext.Current.CancellationToken);
        var called = summary.End.Meetings.Where(m => m.Stands && m.Date?.Year == year && summary.End.FindGroup(m.Groups[0])!.Calls).ToList();
        Assert.NotEmpty(called);
        return new Rehearsed(summary, summary.End, events, composer, called);
    }

    private sealed record Rehearsed(RehearsalSummary Summary, PlanAt End, List<RehearsalEvent> Events, RecordingComposer Composer, List<KnownMeeting> CalledInYear);
}
