using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Feeds;

/// <summary>What a convener has to do and to know, as days that leave the time free: when calls go out, the deadlines, and what is about to fall off the wheel.</summary>
internal static class ConvenerEntries
{
    /// <summary>The entries of all groups that a person convenes today.</summary>
    public static IEnumerable<FeedEntry> Of(PlanAt at, string person) =>
        at.Plan.Groups.Where(g => g.Calls && at.Facts.SeatsOf[g.Key].Any(s => s.Role == SeatRole.Convener && s.HolderOn(at.Today) == person)).SelectMany(g => OfGroup(at, g));

    private static IEnumerable<FeedEntry> OfGroup(PlanAt at, CooperationGroup group)
    {
        var own = at.MeetingsOf(group.Key).Where(m => m.Stands && m.Groups[0] == group.Key).ToList();
        foreach (var meeting in own)
        {
            foreach (var entry in FeedEntries.Day(at, meeting, "call-out", "feed.callOut", DueMoments.CallOut(at, meeting)))
                yield return entry;
            foreach (var entry in FeedEntries.Deadlines(at, meeting))
                yield return entry;
            foreach (var entry in FeedEntries.Day(at, meeting, "minutes-ready", "feed.minutesReady", at.DeadlinesOf(meeting).MinutesReady))
                yield return entry;
        }
        if (own.Find(m => m.EndsAt > at.Now) is { } next && Risks(at, group, next) is { } risks)
            yield return risks;
    }

    // On the last day on which the next call can still take it up; when that has passed, on the meeting's own.
    private static FeedEntry? Risks(PlanAt at, CooperationGroup group, KnownMeeting next)
    {
        var lines = ConvenerLines.FallsOff(at, next);
        if (lines.Count == 0)
            return null;
        var call = DateOnly.FromDateTime(DueMoments.CallOut(at, next));
        var uid = MeetingUid.For(at.Plan.Organisation.Id ?? at.Plan.Organisation.Key, $"{group.Key}.risks");
        return FeedEntries.Around(at, next, uid, at.Words.Say("feed.risks", group.Label, lines.Count), call >= at.Today ? call : next.Date!.Value) with { Description = string.Join('\n', lines), IsFree = true };
    }
}
