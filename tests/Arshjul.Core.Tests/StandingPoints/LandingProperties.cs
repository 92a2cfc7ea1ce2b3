using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints.RandomWheels;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>The properties 1, 3, 6 and 7 of docs/due.md, and the whole against an oracle, over random wheels.</summary>
public sealed class LandingProperties
{
    [Fact]
    public void Instance_OnAnyWheel_IsOnExactlyOneMeetingOrNamedByOneConflict() => RandomWheel.Any.Holds(wheel =>
    {
        foreach (var group in wheel.Plan.Groups)
        {
            var plan = wheel.At().LandingsOf(group.Key);
            var landed = plan.Landings.ToDictionary(l => Wheel.Id(l.Instance));
            var conflicts = plan.Conflicts.ToDictionary(Wheel.Id);
            foreach (var (id, conflict) in conflicts)
                if (conflict.Rule == ConflictRule.FallsOffTheWheel ? landed.ContainsKey(id) || conflict.LandedOn is not null : landed[id].Meeting != conflict.LandedOn || !landed[id].IsLate)
                    return false;
            if (landed.Values.Any(l => l.IsLate && !conflicts.ContainsKey(Wheel.Id(l.Instance))))
                return false;
        }
        return true;
    }, 2000, w => w.ToString());

    [Fact]
    public void Instance_ThatASentCallNames_StandsAtThatMeetingUntilItIsCancelledOrTheInstanceIsMoved() => Gen.Select(RandomWheel.Any, Gen.Int[0, 40]).Holds((wheel, day) =>
    {
        var extra = new Meeting { Key = "extra", Groups = ["a", "b"], Date = wheel.Today.AddDays(day), Known = wheel.Today };
        var at = new PlanAt(wheel.Plan with { Meetings = [.. wheel.Plan.Meetings, extra] }, wheel.Now);
        foreach (var group in wheel.Plan.Groups)
        {
            foreach (var landing in at.LandingsOf(group.Key).Landings)
            {
                if (landing.IsHeld || wheel.Plan.Placements.Any(p => p.Point == landing.Instance.Point))
                    continue;
                var id = $"point:{group.Key}/{landing.Instance.Point}/{landing.Instance.Label}";
                var point = wheel.Plan.Points.Single(p => p.Key == landing.Instance.Point);
                var sent = wheel.Plan.SentCalls.GroupBy(c => c.Meeting).Select(c => c.MaxBy(v => v.Version)!).Where(c => c.Items.Any(i => i.Id == id))
                    .Where(c => at.FindMeeting(c.Meeting) is { Stands: true } m && m.BeginsAt >= wheel.Now && m.Date >= landing.Instance.Earliest && point.IsActiveOn(m.Date.Value, wheel.Today)).ToList();
                if (sent.Count == 1 && sent[0].Meeting != landing.Meeting)
                    return false;
            }
        }
        return true;
    }, 2000, w => string.Create(CultureInfo.InvariantCulture, $"{w.Item1}\nextra after {w.Item2} days"));

    [Fact]
    public void Landing_OnAnyWheel_IsOnAStandingMeetingInsideValidityAndNotBeforeItsDay() => RandomWheel.Any.Holds(wheel =>
    {
        var at = wheel.At();
        foreach (var group in wheel.Plan.Groups)
        {
            foreach (var landing in at.LandingsOf(group.Key).Landings)
            {
                var meeting = at.FindMeeting(landing.Meeting);
                var point = wheel.Plan.Points.Single(p => p.Key == landing.Instance.Point);
                if (meeting is not { Date: { } day, IsCancelled: false } || !meeting.Groups.Contains(group.Key) || day < landing.Instance.Earliest || day < point.From || day > point.Until
                    || !point.IsActiveOn(day, wheel.Today) || (day > landing.Instance.Latest) != landing.IsLate || landing.IsHeld != meeting.IsHeldAt(wheel.Now))
                    return false;
            }
        }
        return true;
    }, 2000, w => w.ToString());

    [Fact]
    public void Landing_OnAnyWheel_IsWhatADayByDaySimulationSays() => RandomWheel.Any.Holds(wheel =>
    {
        foreach (var group in wheel.Plan.Groups)
        {
            var facts = new PlanIndex(wheel.Plan).FactsOf(group.Key);
            var plan = wheel.At().LandingsOf(group.Key);
            var landed = plan.Landings.ToDictionary(l => Wheel.Id(l.Instance));
            var lost = plan.Conflicts.Where(c => c.LandedOn is null).Select(Wheel.Id).ToHashSet();
            foreach (var point in facts.Points)
            {
                foreach (var instance in new InstanceUnroller(facts, new PointViews(facts).On(wheel.Today), wheel.Today).Of(point))
                {
                    var own = landed.GetValueOrDefault(Wheel.Id(instance));
                    var isReplaced = own is null && !lost.Contains(Wheel.Id(instance));
                    if (isReplaced ? !facts.Requests.Any(r => r.Point == point.Key && r.InsteadOf == instance.Label.Text) : new NaiveStory(facts, point, instance).At(wheel.Now) != (own is null ? ((string, bool)?)null : (own.Meeting, own.IsHeld)))
                        return false;
                }
            }
        }
        return true;
    }, 1500, w => w.ToString());

    [Fact]
    public void Landings_WhenOnlyTimePasses_ChangeInNothingButHeld() => Gen.Select(RandomWheel.Any, Gen.Int[0, 900]).Holds((wheel, days) =>
    {
        // Everything is known by then, and the meetings lie ahead.
        var now = wheel.Now.AddDays(1600);
        var coming = wheel.Plan with
        {
            Meetings = [.. wheel.Plan.Meetings.Select(m => m with
            {
                Date = m.Date?.AddDays(1500),
                LastDate = m.LastDate?.AddDays(1500),
                Changes = [.. m.Changes.Select(c => c with { Date = c.Date?.AddDays(1500) })],
            })],
        };
        var (before, after) = (new PlanAt(coming, now), new PlanAt(coming, now.AddDays(days)));
        return coming.Groups.All(g => before.LandingsOf(g.Key).Conflicts.SequenceEqual(after.LandingsOf(g.Key).Conflicts)
            && before.LandingsOf(g.Key).Landings.Zip(after.LandingsOf(g.Key).Landings).All(l => l.First with { IsHeld = false } == l.Second with { IsHeld = false } && (!l.First.IsHeld || l.Second.IsHeld))
            && before.LandingsOf(g.Key).Landings.Count == after.LandingsOf(g.Key).Landings.Count);
    }, 2000, w => string.Create(CultureInfo.InvariantCulture, $"{w.Item1}\n{w.Item2} days"));

    [Fact]
    public void SentCall_WhateverIsPutInAfterwards_KeepsItsPointsAndItsNumbers() => Gen.Select(RandomWheel.Any, Gen.Int[0, 99], Gen.Int[0, 400]).Holds((wheel, n, day) =>
    {
        var at = wheel.At();
        var coming = at.Meetings.Where(m => m.Stands && m.BeginsAt >= wheel.Now).OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
        if (coming.Count == 0)
            return true;
        var meeting = coming[n % coming.Count];
        var call = RandomWheel.Call(at, meeting, wheel.Plan.SentCalls.Count(c => c.Meeting == meeting.Key) + 1);
        var extra = new Meeting { Key = "extra", Groups = ["a", "b"], Date = wheel.Today.AddDays(day), Known = wheel.Today };
        var after = new PlanAt(wheel.Plan with { SentCalls = [.. wheel.Plan.SentCalls, call], Meetings = [.. wheel.Plan.Meetings, extra] }, wheel.Now);
        var agenda = after.AgendaOf(after.FindMeeting(meeting.Key)!);
        var items = agenda.Items.SelectMany(i => i.Covers.Prepend(i.Id).Select(id => (id, i.Number))).ToDictionary(i => i.id, i => i.Number);
        // A meeting that opens a calendar year brings that year's points, and they gather what stood alone before (docs/due.md, property 4).
        var isYearOpened = wheel.Plan.Groups.Any(g => PlanChangeProperties.Years(at, g.Key) != PlanChangeProperties.Years(after, g.Key));
        // Counting every nth starts over where a meeting comes between, so those may go, and what they gather with them.
        var counted = wheel.Plan.Points.Where(p => p.Rule is EveryNthMeetingRule || p.Changes.Any(c => c.Rule is EveryNthMeetingRule)).Select(p => p.Key).ToHashSet();
        return call.Kind is CallKind.First or CallKind.Changed
            && agenda.Items.Select(i => i.Number).Distinct().Count() == agenda.Items.Count()
            && call.Items.Where(i => !counted.Any(c => i.Id.Contains($"/{c}/", StringComparison.Ordinal))).Where(i => (counted.Count == 0 && !isYearOpened) || i.Id.StartsWith("point:", StringComparison.Ordinal)).All(i => items.GetValueOrDefault(i.Id) == i.Number);
    }, 2000, w => string.Create(CultureInfo.InvariantCulture, $"{w.Item1}\nmeeting {w.Item2} extra after {w.Item3} days"));
}
