using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Looks up what is to go out next for a meeting, with the last call that was sent when it is needed.</summary>
public static class PendingLook
{
    /// <summary>The last call that was sent, when the plan may say something else now.</summary>
    public static async Task<Call?> LastAsync(IWheelStore store, PlanAt at, KnownMeeting meeting, CancellationToken cancel) =>
        PendingCalls.NeedsLast(at, meeting) ? await store.LoadCallAsync(meeting.Key, at.SentCallsOf(meeting.Key)[^1].Version, cancel) : null;

    /// <summary>Who gets a pending call; a meeting without a date is addressed as the last call had it.</summary>
    public static IReadOnlyList<Recipient> RecipientsOf(PlanAt at, KnownMeeting meeting, PendingCall pending) =>
        Recipients.Of(at, meeting.Date is null ? meeting with { Date = pending.Content.Date } : meeting, pending.Content);
}
