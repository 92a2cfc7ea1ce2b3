using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>That an import moves no meeting and takes away none that people were called to.</summary>
internal static class MeetingGuard
{
    /// <summary>Tells each meeting that would have moved.</summary>
    public static void CheckMoves(YearPlan current, PlanUnderCheck plan)
    {
        var before = current.Meetings.ToDictionary(m => m.Key, StringComparer.Ordinal);
        var called = Called(current);
        foreach (var (meeting, at) in plan.Each(plan.Plan.Meetings, "meetings"))
        {
            if (at.Node.IsDamagedWithin || !before.TryGetValue(meeting.Key, out var laid))
                continue;
            var (old, now) = (Last(laid), Last(meeting));
            if (HasMoved(old, now, called.Contains(meeting.Key)))
                plan.Faults.Add(Culprit(at.Node), "wheel.moves", Shown.Quoted(meeting.Key), When(old), When(now));
            else if (called.Contains(meeting.Key) && now.Sequence < old.Sequence)
                plan.Faults.Add(Culprit(at.Node), "wheel.changesLost", Shown.Quoted(meeting.Key));
        }
    }

    /// <summary>Tells each meeting that would be taken away though a call to it was sent.</summary>
    public static void CheckDeletions(YearPlan current, PlanKeys keys, WheelFaults faults)
    {
        var called = Called(current);
        foreach (var ((list, key), node) in keys.Gone)
        {
            if (list == "meetings" && called.Contains(key))
                faults.Add(node, "wheel.deleteCalled", Shown.Quoted(key));
        }
    }

    private static readonly string[] MovingProperties = ["date", "lastDate", "start", "end", "changes"];

    private static HashSet<string> Called(YearPlan plan) => plan.SentCalls.Select(c => c.Meeting).ToHashSet(StringComparer.Ordinal);

    private static KnownMeeting Last(Meeting meeting) => (meeting with { Known = null }).KnownOn(DateOnly.MaxValue)!;

    private static bool HasMoved(KnownMeeting old, KnownMeeting now, bool called)
    {
        if (old.Date is null)
            return false;
        // A meeting whose time was not set yet may get one, as long as nobody was called to the whole day.
        var timeSet = old.Start is null && old.End is null && !called;
        return (old.Date, old.LastDate) != (now.Date, now.LastDate) || (!timeSet && (old.Start, old.End) != (now.Start, now.End));
    }

    /// <summary>The property of a file that would have moved it.</summary>
    private static PositionedNode Culprit(PositionedNode meeting) =>
        MovingProperties.Select(meeting.Find).FirstOrDefault(n => n is { IsStored: false }) ?? meeting;

    private static Sentence When(KnownMeeting meeting)
    {
        if (meeting.Date is not { } date)
            return new Sentence("wheel.found.undated");
        var last = meeting.LastDate is { } until ? "/" + until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var end = meeting.End is { } over ? "–" + SpanChecks.Written(over) : "";
        var time = meeting.Start is { } start ? $" {SpanChecks.Written(start)}{end}" : "";
        return new Sentence("wheel.found.time", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + last + time);
    }
}
