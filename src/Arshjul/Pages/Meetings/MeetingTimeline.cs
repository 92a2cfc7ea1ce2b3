using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Meetings;

/// <summary>A meeting's deadlines and itself as a line of time.</summary>
internal static class MeetingTimeline
{
    /// <summary>The steps in order of time; none while it has no date or is off.</summary>
    public static IReadOnlyList<TimelineStep> Of(PlanAt at, KnownMeeting meeting, Phrasebook words)
    {
        if (!meeting.Stands)
            return [];
        var deadlines = at.DeadlinesOf(meeting);
        var isCalled = at.FindGroup(meeting.Groups[0]) is { Calls: true };
        var steps = new (string Code, DateTime? At)[]
        {
            ("itemsIn", deadlines.ItemsIn), ("documentsIn", deadlines.DocumentsIn), ("callOut", isCalled ? DueMoments.CallOut(at, meeting) : null),
            ("meeting", meeting.BeginsAt), ("minutesReady", deadlines.MinutesReady),
        }.Where(s => s.At is not null).OrderBy(s => s.At).ToList();
        var next = steps.FindIndex(s => s.At >= at.Now);
        return [.. steps.Select((s, i) => Step(s.Code, s.At!.Value, i, next))];

        TimelineStep Step(string code, DateTime moment, int index, int nextIndex)
        {
            var look = string.Join(' ', new[] { code == "meeting" ? "meeting" : null, nextIndex < 0 || index < nextIndex ? "past" : index == nextIndex ? "next" : null }.OfType<string>());
            return new TimelineStep(words.Say("web.timeline." + code), Spoken.Moment(words, moment), Spoken.Away(words, at.Today, DateOnly.FromDateTime(moment)), look);
        }
    }
}
