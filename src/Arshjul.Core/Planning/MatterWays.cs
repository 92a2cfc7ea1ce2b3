using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Planning;

/// <summary>Where and when matters are taken up on their way. A meeting that was called off leaves its step to the group's next.</summary>
public static class MatterWays
{
    /// <summary>The matters that are known, by key.</summary>
    public static IEnumerable<Matter> Known(PlanAt at) => at.Plan.Matters.Where(m => !(m.Known > at.Today)).OrderBy(m => m.Key, StringComparer.Ordinal);

    /// <summary>A matter's steps, in order of its way.</summary>
    public static IReadOnlyList<MatterStop> Of(PlanAt at, Matter matter)
    {
        var (stops, reached) = (new List<MatterStop>(), DateOnly.MinValue);
        foreach (var step in matter.Steps)
        {
            var stop = Stop(at, step, reached);
            stops.Add(stop);
            reached = stop.Day > reached ? stop.Day.Value : reached;
        }
        return stops;
    }

    /// <summary>The matters that a meeting takes up, each once.</summary>
    public static IReadOnlyList<MatterHere> At(PlanAt at, KnownMeeting meeting) =>
    [
        .. from matter in Known(at)
           let stop = Of(at, matter).FirstOrDefault(s => s.Meeting == meeting.Key)
           where stop is not null
           select new MatterHere(stop.Step.Group, matter.Key, matter.Title, string.Join(" → ", matter.Steps.Select(s => at.FindGroup(s.Group)!.Label))),
    ];

    private static MatterStop Stop(PlanAt at, MatterStep step, DateOnly reached)
    {
        var state = step.StateOn(at.Today);
        var meeting = step.Meeting is { } key ? at.FindMeeting(key) : null;
        if (step.Date is { } day)
            return new MatterStop(step, null, day, state, day < at.Today || state != MatterState.Planned);
        // One that has no date yet takes the matter with it; one that was called off leaves it to the next.
        if (meeting is null or { IsCancelled: true })
        {
            if (state != MatterState.Planned)
                return new MatterStop(step, null, meeting?.Date ?? step.Known, state, true);
            meeting = Next(at, step.Group, meeting?.Date > reached ? meeting.Date.Value : reached);
        }
        return new MatterStop(step, meeting?.Key, meeting?.Date, state, state != MatterState.Planned || meeting?.IsHeldAt(at.Now) == true);
    }

    /// <summary>The group's first meeting to come, from a day on.</summary>
    private static KnownMeeting? Next(PlanAt at, string group, DateOnly from) =>
        at.MeetingsOf(group).Where(m => m is { Stands: true, Kind: MeetingKind.Ordinary or MeetingKind.Extra } && m.Date >= from && !m.IsHeldAt(at.Now)).MinBy(m => m.BeginsAt);
}
