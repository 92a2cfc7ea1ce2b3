using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using CsCheck;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>Random wheels: two groups with joint meetings, two years of facts that became known on random days, looked at at a random moment.</summary>
internal static class RandomWheel
{
    public static readonly Gen<Wheel> Any =
        from year in Gen.Int[2020, 2032]
        from meetings in RandomFacts.Meetings.Array[1, 14]
        from points in RandomFacts.Points.Array[1, 5]
        from placements in RandomFacts.Placements.Array[0, 4]
        from requests in RandomFacts.Requests.Array[0, 2]
        from occurrences in RandomFacts.Occurrences.Array[0, 2]
        from followUps in RandomFacts.FollowUps.Array[0, 2]
        from questions in RandomFacts.Questions.Array[0, 2]
        from calls in Gen.Select(Gen.Int[0, 99], Gen.Int[0, 40]).Array[0, 4]
        from now in Gen.Select(Gen.Int[-30, 800], Gen.Int[0, 23])
        let start = new DateOnly(year, 1, 1)
        let allPoints = points.Select((p, n) => p(start, n)).ToList()
        let plan = YearPlan.Empty with
        {
            Organisation = new Organisation { Key = "o", Name = "O" },
            Groups = [Group("a"), Group("b")],
            Meetings = [.. meetings.Select((m, n) => m(start, n))],
            Points = allPoints,
            Placements = [.. placements.Select((p, n) => p(start, n, allPoints, meetings.Length))],
            Requests = [.. requests.Select((r, n) => r(start, n, allPoints))],
            Events = [new AwaitedEvent { Key = "survey", Name = "Survey", Occurrences = [.. occurrences.Select((o, n) => o(start, n))] }],
            FollowUps = [.. followUps.Select((f, n) => f(start, n, meetings.Length))],
            Questions = [.. questions.Select((q, n) => q(start, n))],
        }
        let moment = start.AddDays(now.Item1).ToDateTime(new TimeOnly(now.Item2, 0))
        select new Wheel(WithCalls(plan, calls, moment), moment);

    private static CooperationGroup Group(string key) => new() { Key = key, Name = key, Process = "p", Forms = [new AgendaForm { Sections = [new SectionForm { Key = "s", Title = "S" }] }] };

    /// <summary>Calls as they were sent: each holds the agenda that the plan then gave.</summary>
    private static YearPlan WithCalls(YearPlan plan, IEnumerable<(int Meeting, int Before)> calls, DateTime now)
    {
        var days = calls.Select(c => (Meeting: plan.Meetings[c.Meeting % plan.Meetings.Count], c.Before))
            .Where(c => c.Meeting.Date is not null).Select(c => (c.Meeting.Key, Day: c.Meeting.Date!.Value.AddDays(-c.Before)))
            .Where(c => c.Day <= DateOnly.FromDateTime(now)).OrderBy(c => c.Day);
        foreach (var (key, day) in days)
        {
            var moment = day.ToDateTime(new TimeOnly(9, 0));
            var at = new PlanAt(plan, moment);
            if (at.FindMeeting(key) is not { Stands: true } meeting || meeting.BeginsAt < moment)
                continue;
            plan = plan with { SentCalls = [.. plan.SentCalls, Call(at, meeting, plan.SentCalls.Count(c => c.Meeting == key) + 1)] };
        }
        return plan;
    }

    public static SentCall Call(PlanAt at, KnownMeeting meeting, int version) => new()
    {
        Meeting = meeting.Key,
        Version = version,
        Kind = version == 1 ? CallKind.First : CallKind.Changed,
        Sequence = version,
        MadeAt = at.Zone.ToUtc(at.Now),
        Hash = "",
        Items = [.. at.AgendaOf(meeting).Items.SelectMany(i => i.Covers.Prepend(i.Id).Select(id => new NumberedItem(id, i.Number)))],
    };
}
