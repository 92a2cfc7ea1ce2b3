using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Api.V1;

/// <summary>A meeting with its agenda, deadlines and call.</summary>
/// <param name="Meeting">When and where.</param>
/// <param name="CancelReason">Why it is cancelled; null while it is on.</param>
/// <param name="Deadlines">Its deadlines.</param>
/// <param name="Agenda">Its agenda; null when it is cancelled.</param>
/// <param name="SentVersions">How many versions of its call were sent.</param>
/// <param name="Call">The version of its call that goes out next; null for none.</param>
internal sealed record MeetingDetails(MeetingAnswer Meeting, string? CancelReason, MeetingDetails.DeadlineMoments Deadlines, AgendaAnswer? Agenda, int SentVersions, MeetingDetails.NextCall? Call)
{
    /// <summary>The answer about a meeting.</summary>
    /// <param name="at">The plan.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="last">The last call that was sent, where <see cref="PendingLook"/> wants it.</param>
    public static MeetingDetails Of(PlanAt at, KnownMeeting meeting, Call? last)
    {
        var deadlines = meeting.Stands ? at.DeadlinesOf(meeting) : ResolvedDeadlines.None;
        return new MeetingDetails(
            MeetingAnswer.Of(at, meeting),
            meeting.CancelReason,
            new DeadlineMoments(Utc(deadlines.ItemsIn), Utc(deadlines.DocumentsIn), Utc(deadlines.CallOut), Utc(deadlines.MinutesReady)),
            meeting.IsCancelled ? null : AgendaAnswer.Of(at.AgendaOf(meeting)),
            at.SentCallsOf(meeting.Key).Count,
            PendingCalls.Of(at, meeting, last) is { } call ? Next(call) : null);

        DateTime? Utc(DateTime? local) => local is { } moment ? at.Zone.ToUtc(moment) : null;

        // A change goes out as soon as it may: its moment is always now, and would be another in every answer.
        NextCall Next(PendingCall call) => new(call.Version, call.Kind, call.DueAt > at.Now ? Utc(call.DueAt) : null, PendingLook.RecipientsOf(at, meeting, call).Count, call.IsApproved, CallHash.Of(call.Content));
    }

    /// <summary>Deadlines as UTC instants; null where there is none.</summary>
    internal sealed record DeadlineMoments(DateTime? ItemsIn, DateTime? DocumentsIn, DateTime? CallOut, DateTime? MinutesReady);

    /// <summary>What goes out next: when, null for at once, to how many, and whether it may.</summary>
    internal sealed record NextCall(int Version, CallKind Kind, DateTime? GoesAt, int Recipients, bool Approved, string Hash);
}
