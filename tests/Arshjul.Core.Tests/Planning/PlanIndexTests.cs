using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Dispatch;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

public sealed class PlanIndexTests
{
    private static readonly DateTime Now = Office.Local(9, 1);

    // The office's meetings in October and November, with what was sent.
    private static readonly YearPlan Plan = Office.Plan with
    {
        Meetings = [Office.Plan.Meetings[0] with { Key = "fsg-nov", Date = new(2026, 11, 11) }, Office.Plan.Meetings[0], Office.Plan.Meetings[0] with { Key = "utan-dag", Date = null }],
    };

    [Fact]
    public void Index_AfterACallWasSent_SeesIt()
    {
        var index = new PlanIndex(Plan);
        _ = new PlanAt(index, Now).LandingsOf("fsg");
        var next = index.Next(Plan with { SentCalls = [Sent(2), Sent(1)] });
        Assert.Equal([1, 2], new PlanAt(next, Now).SentCallsOf("fsg-okt").Select(c => c.Version));
        Assert.Empty(new PlanAt(next, Now).SentCallsOf("fsg-nov"));
        Assert.Empty(new PlanAt(index, Now).SentCallsOf("fsg-okt"));
    }

    [Fact]
    public void Index_AfterACallWasSent_BindsItsPoints()
    {
        var index = new PlanIndex(Plan);
        var before = new PlanAt(index, Now).LandingsOf("fsg").Landings.First(l => l.Meeting == "fsg-okt");
        Assert.False(before.IsBound);
        var id = $"point:fsg/{before.Instance.Point}/{before.Instance.Label.Text}";
        var next = index.Next(Plan with { SentCalls = [Sent(1) with { Items = [new NumberedItem(id, "1")] }] });
        Assert.True(new PlanAt(next, Now).LandingsOf("fsg").Landings.First(l => l.Meeting == "fsg-okt").IsBound);
    }

    [Fact]
    public void Index_AfterAnApproval_IsTheSameInAllElse()
    {
        var index = new PlanIndex(Plan);
        var approved = Plan with { Approvals = [new Approval { Meeting = "fsg-okt", Version = 1, Hash = "00", At = default, By = "bb" }] };
        var next = index.Next(approved);
        Assert.Same(approved, next.Plan);
        Assert.Equal(new PlanAt(index, Now).LandingsOf("fsg").Landings, new PlanAt(next, Now).LandingsOf("fsg").Landings);
    }

    [Fact]
    public void Index_AfterAMove_SeesTheMove()
    {
        var index = new PlanIndex(Plan);
        var at = new PlanAt(index, Now);
        var moved = PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 12, 2), null, null, null);
        Assert.Equal(new DateOnly(2026, 12, 2), new PlanAt(index.Next(moved), Now).FindMeeting("fsg-okt")!.Date);
        Assert.Equal(["fsg-nov", "fsg-okt", "utan-dag"], new PlanAt(index.Next(moved), Now).MeetingsOf("fsg").Select(m => m.Key));
    }

    [Fact]
    public void Plan_AtAMoment_DoesNotSeeWhatBecameKnownLater()
    {
        var plan = Plan with
        {
            Meetings = [.. Plan.Meetings, Plan.Meetings[0] with { Key = "extra", Kind = MeetingKind.Extra, Date = new(2026, 9, 20), Known = new(2026, 9, 5) }],
        };
        Assert.Null(new PlanAt(plan, Office.Local(9, 4)).FindMeeting("extra"));
        Assert.DoesNotContain(new PlanAt(plan, Office.Local(9, 4)).Meetings, m => m.Key == "extra");
        Assert.Equal(["extra", "fsg-okt", "fsg-nov", "utan-dag"], new PlanAt(plan, Office.Local(9, 5, 0)).MeetingsOf("fsg").Select(m => m.Key));
        Assert.Null(new PlanAt(plan, Now).FindMeeting("finns-inte"));
        Assert.Null(new PlanAt(plan, Now).FindGroup("finns-inte"));
    }

    private static SentCall Sent(int version) => new() { Meeting = "fsg-okt", Version = version, Kind = CallKind.First, Sequence = version, MadeAt = new(2026, 8, 1, 7, 0, 0, DateTimeKind.Utc), Hash = "00" };
}
