using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints.RandomWheels;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>The properties 4 and 5 of docs/due.md, and that the order of facts means nothing, over random wheels.</summary>
public sealed class PlanChangeProperties
{
    private static readonly Gen<(Wheel Wheel, int Meeting, int Sort, int Days)> Changes = Gen.Select(RandomWheel.Any, Gen.Int[0, 99], Gen.Int[0, 4], Gen.Int[0, 500]);

    [Fact]
    public void Change_ToOneMeeting_ChangesOnlyLandingsThatItCanConcern() => Changes.Holds((wheel, n, sort, days) =>
    {
        var old = wheel.Plan.Meetings[n % wheel.Plan.Meetings.Count];
        var to = wheel.Today.AddDays(days);
        var change = new MeetingChange { Known = wheel.Today };
        var changed = Changed(old, sort switch
        {
            0 or 4 => change with { Date = to },
            1 => change with { Cancelled = "c" },
            2 => change with { Reinstated = true },
            _ => change with { Undated = true },
        });
        var meetings = sort == 4
            ? [.. wheel.Plan.Meetings, changed = new Meeting { Key = "extra", Groups = old.Groups, Date = to, Known = wheel.Today }]
            : wheel.Plan.Meetings.Select(m => m == old ? changed : m).ToList();
        var (before, after) = (wheel.At(), new PlanAt(wheel.Plan with { Meetings = meetings }, wheel.Now));
        var touched = new[] { before.FindMeeting(changed.Key)?.Date, after.FindMeeting(changed.Key)?.Date }.OfType<DateOnly>().ToList();
        foreach (var group in wheel.Plan.Groups)
        {
            if (Years(before, group.Key) != Years(after, group.Key))
                continue;
            var (was, now) = (Read(before, group.Key), Read(after, group.Key));
            foreach (var id in was.Keys.Union(now.Keys))
            {
                var (x, y) = (was.GetValueOrDefault(id), now.GetValueOrDefault(id));
                if (x?.Meeting == y?.Meeting && (x is null) == (y is null))
                    continue;
                // An instance that is the meeting's own, or counted from it.
                if (id.Label == "meeting:" + changed.Key || (id.Label.StartsWith("meeting:", StringComparison.Ordinal) && IsCounted(wheel, id.Point)))
                    continue;
                // An instance comes and goes only when a request took its place unless it had been dealt with.
                if (((x is null || y is null) && !wheel.Plan.Requests.Any(r => r.InsteadOf == id.Label)) || !touched.Exists(d => Concerns(x, d) || Concerns(y, d)))
                    return false;
            }
        }
        return true;
    }, 2000, Print);

    [Fact]
    public void Change_DoneAndUndoneUnseen_RestoresTheSamePlan() => Changes.Holds((wheel, n, sort, days) =>
    {
        var old = wheel.Plan.Meetings[n % wheel.Plan.Meetings.Count];
        if (old.KnownOn(wheel.Today) is not { } known || (known.Date is null && sort != 4))
            return true;
        var (today, date) = (wheel.Today, wheel.Today.AddDays(days));
        var done = new MeetingChange { Known = today };
        var meetings = sort switch
        {
            0 => With(Changed(Changed(old, done with { Date = date }), done with { Date = known.Date, LastDate = known.LastDate })),
            1 when !known.IsCancelled => With(Changed(Changed(old, done with { Cancelled = "c" }), done with { Reinstated = true })),
            2 when known.IsCancelled && old.Cancelled is null => With(Changed(Changed(old, done with { Reinstated = true }), done with { Cancelled = "c" })),
            3 => With(Changed(Changed(old, done with { Undated = true }), done with { Date = known.Date, LastDate = known.LastDate })),
            // Put in within the years that have meetings, and taken back; a cancelled meeting still counts for every nth.
            4 when Years(wheel.At(), old.Groups[0]) is { } years && date.Year >= years.First && date.Year <= years.Last =>
                [.. wheel.Plan.Meetings, new Meeting { Key = "extra", Groups = [old.Groups[0]], Kind = wheel.Plan.Points.Any(p => IsCounted(wheel, p.Key)) ? MeetingKind.CheckIn : MeetingKind.Ordinary, Date = date, Known = today, Changes = [done with { Cancelled = "c" }] }],
            _ => wheel.Plan.Meetings,
        };
        return Text(wheel.At()) == Text(new PlanAt(wheel.Plan with { Meetings = meetings }, wheel.Now));

        IReadOnlyList<Meeting> With(Meeting changed) => [.. wheel.Plan.Meetings.Select(m => m == old ? changed : m)];
    }, 2000, Print);

    [Fact]
    public void Facts_InAnyOrder_GiveTheSameLandingsAndTheSameAgendas() => Gen.Select(RandomWheel.Any, Gen.Int[0, 1000]).Holds((wheel, seed) =>
    {
        var random = new Random(seed);
        var p = wheel.Plan;
        var shuffled = p with
        {
            Groups = Shuffle(p.Groups),
            Meetings = Shuffle(p.Meetings),
            Points = Shuffle(p.Points),
            Placements = Shuffle(p.Placements),
            Requests = Shuffle(p.Requests),
            Events = [.. p.Events.Select(e => e with { Occurrences = Shuffle(e.Occurrences) })],
            FollowUps = Shuffle(p.FollowUps),
            Questions = Shuffle(p.Questions),
            SentCalls = Shuffle(p.SentCalls),
        };
        return Text(wheel.At()) == Text(new PlanAt(shuffled, wheel.Now));

        IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> list)
        {
            var copy = list.ToArray();
            random.Shuffle(copy);
            return copy;
        }
    }, 2000, w => w.Item1.ToString());

    private static Meeting Changed(Meeting meeting, MeetingChange change) => meeting with { Changes = [.. meeting.Changes.Where(c => c.Known <= change.Known), change, .. meeting.Changes.Where(c => c.Known > change.Known)] };

    private static bool IsCounted(Wheel wheel, string point) =>
        wheel.Plan.Points.Single(p => p.Key == point) is var p && (p.Rule is EveryNthMeetingRule || p.Changes.Any(c => c.Rule is EveryNthMeetingRule));

    private static bool Concerns(Where? where, DateOnly day) => day >= where?.Earliest && (!(day > where.Latest) || where.IsLateOrLost);

    /// <summary>Where each instance is, and its window.</summary>
    private static Dictionary<(string Point, string Label), Where> Read(PlanAt at, string group) =>
        at.LandingsOf(group).Landings.Select(l => (Id: Wheel.Id(l.Instance), Where: new Where(l.Meeting, l.Instance.Earliest, l.Instance.Latest, l.IsLate)))
            .Concat(at.LandingsOf(group).Conflicts.Where(c => c.LandedOn is null).Select(c => (Id: Wheel.Id(c), Where: new Where(null, c.Earliest, c.Latest, true))))
            .ToDictionary(x => x.Id, x => x.Where);

    internal static (int First, int Last)? Years(PlanAt at, string group) =>
        at.MeetingsOf(group).Select(m => m.Date ?? at.Plan.Meetings.Single(l => l.Key == m.Key).Date).OfType<DateOnly>().ToList() is { Count: > 0 } days ? (days.Min().Year, days.Max().Year) : null;

    private static string Text(PlanAt at) => string.Join("\n", at.Plan.Groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Join("\n",
        at.LandingsOf(g.Key).Landings.Select(l => $"{l.Instance} {l.Meeting} {l.IsHeld} {l.IsBound} {l.IsLate} {l.IsSkipped}")
            .Concat(at.LandingsOf(g.Key).Conflicts.Select(c => c.ToString()))
            .Concat(at.LandingsOf(g.Key).Waiting.Select(w => w.ToString()))
            .Concat(at.MeetingsOf(g.Key).Where(m => m.Key != "extra").SelectMany(m => at.AgendaOf(m).Items.Select(i => $"{m.Key} {i.Number} {i.Id} {i.Title} {i.Text} {i.IsLate} {string.Join(",", i.Covers)} {string.Join(",", i.SubItems.Select(s => s.Title))}"))))));

    private static string Print((Wheel Wheel, int Meeting, int Sort, int Days) c) =>
        string.Create(CultureInfo.InvariantCulture, $"{c.Wheel}\nmeeting m{c.Meeting % c.Wheel.Plan.Meetings.Count}, change {c.Sort} to {c.Wheel.Today.AddDays(c.Days):yyyy-MM-dd}");

    private sealed record Where(string? Meeting, DateOnly Earliest, DateOnly? Latest, bool IsLateOrLost);
}
