using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using CsCheck;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>
/// Somebody who works a year through: moves and cancels, lets two meetings change places, puts a meeting on again, sends calls, and lets days go by.
/// What cannot be done is refused and left. Every second meeting's day is pinned.
/// </summary>
internal sealed record Replanner(Wheel Start, IReadOnlyList<(int Sort, int Meeting, int Other, int Days, int Wait)> Work)
{
    public static readonly Gen<Replanner> Any = Gen.Select(RandomWheel.Any, Gen.Select(Gen.Int[0, 8], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 250], Gen.Int[0, 25]).Array[1, 10], (wheel, work) => new Replanner(Settled(wheel), work));

    /// <summary>Each step that was not refused: the plan before and after it at its moment, and the meetings it was about.</summary>
    public IEnumerable<(PlanAt Before, PlanAt After, IReadOnlyList<string> Meetings)> Steps()
    {
        var (plan, now) = (Start.Plan, Start.Now);
        foreach (var work in Work)
        {
            now = now.AddDays(work.Wait);
            var before = new PlanAt(plan, now);
            IReadOnlyList<string> meetings;
            try
            {
                (plan, meetings) = Done(before, work);
            }
            catch (InputException)
            {
                continue;
            }
            yield return (before, new PlanAt(plan, now), meetings);
        }
    }

    public override string ToString() => $"{Start}\n{string.Join("\n", Work.Select(w => string.Create(CultureInfo.InvariantCulture, $"after {w.Wait} days: {w.Sort} m{w.Meeting % Start.Plan.Meetings.Count} m{w.Other % Start.Plan.Meetings.Count} {w.Days} days ahead")))}";

    private static (YearPlan, IReadOnlyList<string>) Done(PlanAt at, (int Sort, int Meeting, int Other, int Days, int Wait) work)
    {
        if (at.FindMeeting(Key(at, work.Meeting)) is not { } meeting || at.FindMeeting(Key(at, work.Other)) is not { } other)
            return (at.Plan, []);
        return work.Sort switch
        {
            < 3 => (PlanMoves.Move(at, meeting, at.Today.AddDays(work.Days), null, null, null), [meeting.Key]),
            < 5 => (PlanMoves.Cancel(at, meeting, "c"), [meeting.Key]),
            5 when meeting.Date is { } there && other.Date is { } here && meeting != other =>
                (PlanMoves.Apply(at, [new MeetingStep { Meeting = meeting.Key, To = here }, new MeetingStep { Meeting = other.Key, To = there }]), [meeting.Key, other.Key]),
            6 when meeting.BeginsAt > at.Now => (PlanMoves.Reinstate(at, meeting), [meeting.Key]),
            7 when meeting.Stands && meeting.BeginsAt > at.Now => (at.Plan with { SentCalls = [.. at.Plan.SentCalls, RandomWheel.Call(at, meeting, at.Plan.SentCalls.Count(c => c.Meeting == meeting.Key) + 1)] }, []),
            _ => (at.Plan, []),
        };
    }

    private static string Key(PlanAt at, int n) => at.Plan.Meetings[n % at.Plan.Meetings.Count].Key;

    /// <summary>The wheel without changes that are known only later: those are what the work brings.</summary>
    private static Wheel Settled(Wheel wheel)
    {
        var plan = wheel.Plan with { Meetings = [.. wheel.Plan.Meetings.Select(m => m with { Known = null, Changes = [.. m.Changes.Where(c => c.Known <= wheel.Today)] })] };
        var pins = new PlanAt(plan, wheel.Now).Meetings.Where((_, n) => n % 2 == 0).Where(m => m.Date is not null)
            .GroupBy(m => (Group: m.Groups[0], m.Kind)).Select(m => new Wish { Group = m.Key.Group, Key = m.Key.Kind.ToString(), Kind = m.Key.Kind, Count = 1, Pins = [.. m.Select(x => x.Date!.Value).Distinct()] });
        return wheel with { Plan = plan with { Wishes = [.. pins] } };
    }
}
