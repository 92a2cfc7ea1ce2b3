using System.Globalization;
using Arshjul.Core.Checks;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints.RandomWheels;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>After any way of moves and cancellations the promise of docs/due.md still holds, nothing that was is written anew, and no pinned date is another.</summary>
public sealed class ReplanningProperties
{
    [Fact]
    public void Promise_AfterAnyWayOfChanges_StillHolds() => Replanner.Any.Holds(way =>
    {
        foreach (var (_, after, _) in way.Steps())
        {
            if (Promise.Broken(after) is { } broken)
                throw new InvalidOperationException(broken);
            // Nor does it break as the rest of the year goes by.
            if (Promise.Broken(new PlanAt(after.Plan, after.Now.AddDays(97))) is { } later)
                throw new InvalidOperationException(later);
        }
    }, 200, w => w.ToString());

    [Fact]
    public void Past_WhateverIsChangedAfterwards_StaysAsItWas() => Replanner.Any.Holds(way =>
    {
        foreach (var (before, after, _) in way.Steps())
        {
            var yesterday = before.Today.AddDays(-1).ToDateTime(new TimeOnly(12, 0));
            if (Promise.Text(new PlanAt(before.Plan, yesterday)) != Promise.Text(new PlanAt(after.Plan, yesterday)))
                throw new InvalidOperationException($"{yesterday}: {Promise.Text(new PlanAt(before.Plan, yesterday))}\nbecomes\n{Promise.Text(new PlanAt(after.Plan, yesterday))}");
            // What was held is done. Every nth is counted anew, and a year opens and closes with its first meeting, so those are left out.
            foreach (var group in before.Plan.Groups)
            {
                var first = after.MeetingsOf(group.Key).Min(m => m.Date?.Year);
                var now = after.LandingsOf(group.Key).Landings.Where(l => l.IsHeld).Select(l => (Wheel.Id(l.Instance), l.Meeting)).ToHashSet();
                if (before.LandingsOf(group.Key).Landings.Any(l => l.IsHeld && l.Instance.Earliest.Year >= first && !IsCounted(before, l.Instance.Point) && !now.Contains((Wheel.Id(l.Instance), l.Meeting))))
                    throw new InvalidOperationException($"{before.Now} {group.Key}:\n{Promise.Text(before)}\nbecomes\n{Promise.Text(after)}");
            }
        }
    }, 200, w => w.ToString());

    [Fact]
    public void PinnedDay_WhateverIsChanged_KeepsItsMeeting() => Replanner.Any.Holds(way =>
    {
        var pinned = way.Start.At().Meetings.Where(m => way.Start.Plan.Wishes.Any(w => m.Groups.Contains(w.Group) && w.Kind == m.Kind && w.Pins.Contains(m.Date ?? default))).ToList();
        return way.Steps().All(s => pinned.TrueForAll(p => s.After.FindMeeting(p.Key)!.Date == p.Date));
    }, 200, w => w.ToString());

    [Fact]
    public void PinnedPoint_WhateverIsDoneToOtherMeetings_StaysWhereItWasPinned() => Replanner.Any.Holds(way =>
    {
        foreach (var (before, after, meetings) in way.Steps())
        {
            foreach (var landing in before.Plan.Groups.SelectMany(g => before.LandingsOf(g.Key).Landings).Where(l => IsPinned(before, l) && !meetings.Contains(l.Meeting)))
            {
                var now = after.LandingsOf(landing.Instance.Group).Landings.FirstOrDefault(l => Wheel.Id(l.Instance) == Wheel.Id(landing.Instance));
                if (now?.Meeting != landing.Meeting)
                    return false;
            }
        }
        return true;
    }, 200, w => w.ToString());

    [Fact]
    public void OtherMeetings_WhateverIsChanged_StandAsTheyStood() => Replanner.Any.Holds(way =>
    {
        foreach (var (before, after, meetings) in way.Steps())
        {
            if (before.Meetings.Any(m => !meetings.Contains(m.Key) && !ReferenceEquals(before.Plan.Meetings.First(x => x.Key == m.Key), after.Plan.Meetings.First(x => x.Key == m.Key))))
                return false;
            var touched = meetings.SelectMany(m => before.FindMeeting(m)!.Groups).ToHashSet();
            if (before.Plan.SentCalls == after.Plan.SentCalls && before.Plan.Groups.Any(g => !touched.Contains(g.Key) && !before.LandingsOf(g.Key).Landings.SequenceEqual(after.LandingsOf(g.Key).Landings)))
                return false;
        }
        return true;
    }, 200, w => w.ToString());

    [Fact]
    public void Consequences_OfAnyChange_NameEveryPointThatGoesElsewhereOrHasNoMeetingLeft() => Replanner.Any.Holds(way =>
    {
        foreach (var (before, after, meetings) in way.Steps().Where(s => s.Meetings.Count > 0))
        {
            var follows = Consequences.Between(before, after, meetings);
            var (was, now) = (Taken(before), Taken(after));
            var moved = was.Where(t => t.Value.CanGo).Count(t => now.GetValueOrDefault(t.Key) is var there && there.Meeting != t.Value.Meeting && there.Day != t.Value.Day);
            if (follows.Landings.Count != moved)
                throw new InvalidOperationException($"{follows.Landings.Count} landings are told, {moved} are others");
            var old = before.Plan.Groups.SelectMany(g => before.LandingsOf(g.Key).Conflicts).SelectMany(c => Told(before, c)).ToHashSet();
            foreach (var conflict in after.Plan.Groups.SelectMany(g => after.LandingsOf(g.Key).Conflicts).Where(c => !old.Overlaps(Told(after, c)) && IsLookedAt(before, after, meetings, c) && !IsOver(after, c)))
                if (!follows.Appearing.Any(f => f.Rule is PlanRule.PointLate or PlanRule.PointLost && f.Subject == $"{conflict.Point}/{conflict.Label}" && f.Groups[0] == conflict.Group))
                    throw new InvalidOperationException($"{conflict} is not told");
        }
    }, 150, w => w.ToString());

    [Fact]
    public void Change_DoneAndUndoneOnTheSameDay_RestoresWhereEverythingLands() => Gen.Select(Replanner.Any, Gen.Int[0, 99], Gen.Int[1, 250], Gen.Bool).Holds((way, n, days, isMove) =>
    {
        var at = way.Start.At();
        if (at.Meetings.Where(m => m.Stands && m.BeginsAt > at.Now).OrderBy(m => m.Key, StringComparer.Ordinal).ToList() is not { Count: > 0 } coming)
            return true;
        var meeting = coming[n % coming.Count];
        try
        {
            var done = isMove ? PlanMoves.Apply(at, [new MeetingStep { Meeting = meeting.Key, To = at.Today.AddDays(days), Unpin = true }]) : PlanMoves.Cancel(at, meeting, "c");
            var then = new PlanAt(done, at.Now);
            var undone = isMove ? PlanMoves.Move(then, then.FindMeeting(meeting.Key)!, meeting.Date!.Value, null, null, null) : PlanMoves.Reinstate(then, then.FindMeeting(meeting.Key)!);
            return Promise.Text(at) == Promise.Text(new PlanAt(undone, at.Now));
        }
        catch (InputException)
        {
            return true;
        }
    }, 200, w => w.Item1.ToString());

    /// <summary>The meeting and day on which each point is taken, and whether it can go to another.</summary>
    private static Dictionary<(string, string, string), (string? Meeting, DateOnly? Day, bool CanGo)> Taken(PlanAt at) => at.Plan.Groups.SelectMany(g => at.LandingsOf(g.Key).Landings)
        .ToDictionary(l => (l.Instance.Group, l.Instance.Point, l.Instance.Label.Text), l => ((string?)l.Meeting, at.FindMeeting(l.Meeting)?.Date, l.Instance.OnlyMeeting is null && !l.IsSkipped));

    /// <summary>What makes two conflicts the same: they are late on one meeting, or on one day when two meetings change places.</summary>
    private static IEnumerable<(string, string, string, ConflictRule, string?)> Told(PlanAt at, PlanConflict c) =>
        new[] { c.LandedOn, c.LandedOn is { } key ? at.FindMeeting(key)!.Date!.Value.ToString("O", CultureInfo.InvariantCulture) : null }.Select(on => (c.Group, c.Point, c.Label, c.Rule, on));

    private static bool IsOver(PlanAt at, PlanConflict conflict) =>
        conflict.LandedOn is { } key ? at.FindMeeting(key)!.IsHeldAt(at.Now) : conflict.Latest < at.Today.AddYears(-1);

    /// <summary>Whether a conflict lies in the years of the change, before or after it, or in the years that follow on those.</summary>
    private static bool IsLookedAt(PlanAt before, PlanAt after, IReadOnlyList<string> meetings, PlanConflict conflict) =>
        meetings.SelectMany(m => new[] { before.FindMeeting(m)!.Date, after.FindMeeting(m)!.Date }).OfType<DateOnly>().Any(d => conflict.Earliest.Year <= d.Year && (conflict.Latest ?? conflict.Earliest).Year >= d.Year);

    private static bool IsPinned(PlanAt at, Landing landing) =>
        at.Plan.Placements.Where(p => p.Point == landing.Instance.Point && p.Known <= at.Today).OrderBy(p => p.Known).ThenBy(p => p.Key, StringComparer.Ordinal).LastOrDefault() is { Action: PlacementAction.Pin } pin
        && pin.Label == landing.Instance.Label.Text && pin.Meeting == landing.Meeting
        && !at.Plan.SentCalls.Any(c => c.Items.Any(i => i.Id == $"point:{landing.Instance.Group}/{landing.Instance.Point}/{landing.Instance.Label}"));

    private static bool IsCounted(PlanAt at, string point) =>
        at.Plan.Points.Single(p => p.Key == point) is var p && (p.Rule is EveryNthMeetingRule || p.Changes.Any(c => c.Rule is EveryNthMeetingRule));
}
