using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Pages.Meetings;

/// <summary>How a meeting and its call stand, in a word each.</summary>
internal static class Badges
{
    /// <summary>How a meeting stands.</summary>
    public static Badge Of(PlanAt at, KnownMeeting meeting, Phrasebook words) => meeting switch
    {
        { IsCancelled: true } => new(words.Say("web.meeting.state.cancelled"), "bad"),
        { Date: null } => new(words.Say("web.meeting.state.undated"), "warn"),
        _ when meeting.IsHeldAt(at.Now) => new(words.Say("web.meeting.state.held"), ""),
        { Status: MeetingStatus.Preliminary } => new(words.Say("web.meeting.state.preliminary"), "warn"),
        _ => new(words.Say("web.meeting.state.fixed"), "good"),
    };

    /// <summary>How its call stands.</summary>
    public static Badge? OfCall(PlanAt at, KnownMeeting meeting, PendingCall? pending, Phrasebook words)
    {
        if (at.FindGroup(meeting.Groups[0]) is not { Calls: true })
            return null;
        var isSent = at.SentCallsOf(meeting.Key).Count > 0;
        return pending switch
        {
            null when isSent => new(words.Say("web.meeting.call.sent"), "good"),
            null => null,
            { IsApproved: false } when isSent => new(words.Say("web.meeting.call.changed"), "bad"),
            { IsApproved: false } => new(words.Say("web.meeting.call.draft"), "warn"),
            _ => new(words.Say("web.meeting.call.approved"), "info"),
        };
    }
}
