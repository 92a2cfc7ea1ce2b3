using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>A proposal as changes of the plan: what is new, what stays under its key, what goes, and what can only be cancelled.</summary>
public sealed class PreliminaryPlanTests
{
    private const string OneMonday = """{ "group": "fsg", "key": "o", "count": 1, "from": "05-10", "until": "05-10", "times": [{ "start": "09:00", "end": "11:00" }], "place": { "room": "Eken" } }""";

    // The wish asks for the Monday, the plan has a preliminary Tuesday.
    private const string Tuesday = """ "meetings": [{ "key": "tisdag", "groups": ["fsg"], "date": "2027-05-11", "start": "09:00", "end": "11:00", "status": "preliminary" }] """;

    [Fact]
    public void Of_ANewMeeting_IsPreliminaryAndHasTheTimeAndPlaceOfTheWish()
    {
        var laid = Assert.Single(Of(SmallWish.Plan(OneMonday)).Laid);

        Assert.Equal(("fsg-2027-05-10", MeetingStatus.Preliminary, new TimeOnly(9, 0), new TimeOnly(11, 0), "Eken"), (laid.Key, laid.Status, laid.Start!.Value, laid.End!.Value, laid.Place!.Room));
    }

    [Theory]
    [InlineData(""" "kind": "preparation", "count": 1 """, "fsg-preparation-2027-05-10", "fsg")]
    [InlineData(""" "kind": "fullDay", "count": 1 """, "fsg-fullday-2027-05-10", "fsg")]
    [InlineData(""" "count": 1, "with": ["vsg"] """, "fsg-2027-05-10", "fsg,vsg")]
    public void Of_ANewMeeting_IsNamedByItsFirstGroupKindAndDay(string more, string key, string groups)
    {
        var laid = Assert.Single(Of(SmallWish.Plan($$"""{ "group": "fsg", "key": "o", "from": "05-10", "until": "05-10", {{more}} }""")).Laid);

        Assert.Equal((key, groups), (laid.Key, string.Join(',', laid.Groups)));
    }

    [Fact]
    public void Of_WhenTheKeyIsTaken_CountsOn()
    {
        var taken = """ "meetings": [{ "key": "fsg-2027-05-10", "groups": ["flg"], "date": "2027-04-05" }, { "key": "fsg-2027-05-10-2", "groups": ["flg"], "date": "2027-04-06" }] """;

        Assert.Equal("fsg-2027-05-10-3", Assert.Single(Of(SmallWish.Plan(OneMonday, taken)).Laid).Key);
    }

    [Fact]
    public void Of_AMeetingThatStays_IsNotTouchedWhateverItHasOfItsOwn()
    {
        var there = """ "meetings": [{ "key": "egen", "title": "Vår", "groups": ["fsg"], "date": "2027-05-10", "start": "09:00", "end": "11:00", "place": { "room": "Linden" }, "status": "preliminary" }] """;
        var plan = SmallWish.Plan(OneMonday, there);
        var proposal = Proposing.Propose(Proposing.At(plan));

        Assert.Equal(("egen", "Linden"), (Assert.Single(proposal.Meetings).Key, proposal.Meetings[0].Place!.Room));
        Assert.Equal((0, 0, 0), Counts(PreliminaryPlan.Of(proposal, plan)));
    }

    [Fact]
    public void Of_APreliminaryMeetingAtAnotherTimeThatDay_IsReplaced()
    {
        var later = Tuesday.Replace("05-11", "05-10", StringComparison.Ordinal).Replace("\"start\": \"09:00\", \"end\": \"11:00\"", "\"start\": \"13:00\", \"end\": \"15:00\"", StringComparison.Ordinal);

        var change = Of(SmallWish.Plan(OneMonday, later));

        Assert.Equal((1, 1, 0), Counts(change));
        Assert.Equal(new TimeOnly(9, 0), change.Laid[0].Start);
    }

    [Fact]
    public void Of_ADecidedMeeting_NeitherGoesNorComesAgain() =>
        Assert.Equal((0, 0, 0), Counts(Of(SmallWish.Plan(OneMonday, Tuesday.Replace("preliminary", "decided", StringComparison.Ordinal)))));

    [Fact]
    public void Of_AReplacedMeetingThatNothingRefersTo_IsTakenAway()
    {
        var plan = SmallWish.Plan(OneMonday, Tuesday);

        Assert.Equal(["tisdag"], Of(plan).Gone);
        Assert.Equal(["fsg-2027-05-10"], Proposing.Take(Proposing.Propose(Proposing.At(plan)), plan).Meetings.Select(m => m.Key));
    }

    [Theory]
    [InlineData("a placement", """ "points": [{ "group": "fsg", "key": "e", "name": "Ekonomi", "section": "agenda", "rule": { "when": "everyMeeting" } }], "placements": [{ "group": "fsg", "key": "p", "action": "skip", "point": "e", "meeting": "tisdag", "known": "2026-10-01", "reason": "Inget nytt" }] """)]
    [InlineData("an item", """ "items": [{ "group": "fsg", "key": "i", "meeting": "tisdag", "section": "agenda", "title": "Budget" }] """)]
    [InlineData("a follow-up to be taken there", """ "followUps": [{ "group": "fsg", "key": "f", "text": "Risker", "known": "2026-10-01", "meeting": "tisdag" }] """)]
    [InlineData("where a follow-up came from", """ "followUps": [{ "group": "fsg", "key": "f", "text": "Risker", "known": "2026-10-01", "origin": "tisdag" }] """)]
    [InlineData("a matter on its way", """ "matters": [{ "key": "flytt", "title": "Flytten", "steps": [{ "group": "fsg", "meeting": "tisdag" }, { "group": "namnd", "decides": true }] }] """)]
    [InlineData("a silenced remark", """ "silences": [{ "key": "s", "meeting": "tisdag", "rule": "schoolHoliday", "reason": "Ingen har barn.", "known": "2026-10-01" }] """)]
    [InlineData("a count that begins there", """ "points": [{ "group": "fsg", "key": "e", "name": "Ekonomi", "section": "agenda", "rule": { "when": "everyNthMeeting", "n": 2, "countedFrom": "tisdag" } }] """)]
    public void Of_AReplacedMeetingThatSomethingRefersTo_IsCancelledAndTheFileTakesIt(string what, string referring)
    {
        var plan = SmallWish.Plan(OneMonday, Tuesday + "," + referring);
        var proposal = Proposing.Propose(Proposing.At(plan));

        var change = PreliminaryPlan.Of(proposal, plan);
        Assert.True(change.Gone.Count == 0 && change.Cancelled.SequenceEqual(["tisdag"]), what);

        var after = Proposing.Take(proposal, plan);
        Assert.Equal("Ersatt", after.Meetings.Single(m => m.Key == "tisdag").Cancelled?.Reason);
        // Proposed again, a cancelled meeting is no meeting of the year.
        Assert.Equal((0, 0, 0), Counts(Of(after)));
    }

    [Fact]
    public void Of_TheMeetingHeldInsteadOfACancelledOne_IsCancelledInItsTurn()
    {
        var meetings = Tuesday.Replace("[{", """[{ "key": "installd", "groups": ["fsg"], "date": "2027-05-04", "cancelled": { "reason": "Sjukdom", "replacedBy": "tisdag" } }, {""", StringComparison.Ordinal);

        Assert.Equal(["tisdag"], Of(SmallWish.Plan(OneMonday, meetings)).Cancelled);
    }

    private static PreliminaryPlan Of(YearPlan plan) => PreliminaryPlan.Of(Proposing.Propose(Proposing.At(plan)), plan);

    private static (int Laid, int Gone, int Cancelled) Counts(PreliminaryPlan plan) => (plan.Laid.Count, plan.Gone.Count, plan.Cancelled.Count);
}
