using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Dispatch;

/// <summary>The convener approves what is to go out, as it stands; if it changes before it goes, it waits anew (sv: godkänn).</summary>
public static class ApproveCall
{
    /// <summary>The plan with the approval.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="last">The last call that was sent.</param>
    /// <param name="nowUtc">UTC instant of the approval.</param>
    /// <param name="by">Who, as a key or <c>terminal</c>.</param>
    /// <exception cref="InputException">There is nothing to approve.</exception>
    public static YearPlan Apply(PlanAt at, KnownMeeting meeting, Call? last, DateTime nowUtc, string by)
    {
        var title = MeetingTitle.Of(at, meeting);
        if (at.FindGroup(meeting.Groups[0]) is { Calls: false })
            throw new InputException(new Sentence("approve.notCalled", title));
        if (meeting.IsHeldAt(at.Now))
            throw new InputException(new Sentence("approve.past", title, meeting.Date));
        if (PendingCalls.Of(at, meeting, last) is not { } pending)
            throw new InputException(new Sentence("approve.nothing", title, meeting.Date));
        if (pending.IsApproved)
            throw new InputException(new Sentence("approve.already", title, meeting.Date));
        var approval = new Approval { Meeting = meeting.Key, Version = pending.Version, Hash = CallHash.Of(pending.Content), At = nowUtc, By = by };
        return at.Plan with { Approvals = [.. at.Plan.Approvals, approval] };
    }
}
