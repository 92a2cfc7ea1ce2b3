using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Rehearsal;
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
        var rehearsed = await RehearsedYear.OfAsync(example, year);
        Assert.NotEmpty(rehearsed.CalledMeetings);
        foreach (var meeting in rehearsed.CalledMeetings)
        {
            var call = Assert.Single(rehearsed.Events, e => e.Meeting == meeting.Key && e.What is "call-first" or "counted-as-sent" && e.Meeting == meeting.Key);
            // What moved was called for its first date; the test of changes looks at those.
            if (call.What == "call-first" && meeting.Sequence == 0)
                Assert.Equal(DueMoments.CallOut(rehearsed.End, meeting), call.AtLocal);
        }
    }

    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    public async Task Rehearse_AnyYear_SaysInItsLastCallsWhatThePlanSaysAtTheEnd(string example, int year)
    {
        var rehearsed = await RehearsedYear.OfAsync(example, year);
        var landings = rehearsed.End.Plan.Groups.SelectMany(g => rehearsed.End.LandingsOf(g.Key).Landings).ToList();
        Assert.Equal(landings.Count, landings.DistinctBy(l => (l.Instance.Group, l.Instance.Point, l.Instance.Label.Text)).Count());
        foreach (var call in rehearsed.End.Plan.SentCalls.GroupBy(c => c.Meeting).Select(c => c.MaxBy(v => v.Version)!).Where(c => c.Kind != CallKind.Cancelled && rehearsed.End.FindMeeting(c.Meeting)!.Date?.Year == year))
        {
            var landed = landings.Where(l => l.Meeting == call.Meeting && !l.IsSkipped).Select(l => $"point:{l.Instance.Group}/{l.Instance.Point}/{l.Instance.Label.Text}");
            Assert.Equal(landed.Order(), call.Items.Select(i => i.Id).Where(i => i.StartsWith("point:", StringComparison.Ordinal)).Order());
        }
    }

    [Fact]
    public async Task Rehearse_Twice_GivesTheSameYear()
    {
        var one = await RehearsedYear.OfAsync("demo", 2026);
        var two = await RehearsedYear.RunAsync("demo", 2026);
        Assert.Equal(one.Events.Select(Line), two.Events.Select(Line));

        static string Line(RehearsalEvent e) => $"{e.AtUtc:O} {e.What} {e.Meeting} {string.Join(' ', e.Messages.Select(m => m.MessageId))}";
    }

    [Theory]
    [InlineData("socialforvaltningen", 2024)]
    [InlineData("demo", 2026)]
    public async Task Rehearse_AnyYear_GoesForwardInTimeAndQueuesNoMailTwice(string example, int year)
    {
        var rehearsed = await RehearsedYear.OfAsync(example, year);
        Assert.Equal(rehearsed.Events.Select(e => e.AtUtc).Order(), rehearsed.Events.Select(e => e.AtUtc));
        var mails = rehearsed.Events.SelectMany(e => e.Messages).ToList();
        Assert.Equal(mails.Count, mails.DistinctBy(m => (m.Kind, m.Subject, m.Revision, m.RecipientKey)).Count());
        Assert.All(rehearsed.Events, e => Assert.Equal(year, e.AtLocal.Year));
    }
}
