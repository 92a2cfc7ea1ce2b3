namespace Arshjul.Core.Calls;

/// <summary>What the convener is told.</summary>
public enum ConvenerNoticeKind
{
    /// <summary>The call waits for approval; some days are left.</summary>
    ApprovalWaits,

    /// <summary>The call's day is here and it is not approved: it is not sent.</summary>
    ApprovalMissing,

    /// <summary>A deadline of the meeting comes up.</summary>
    DeadlineComes,

    /// <summary>Something is about to fall off the wheel.</summary>
    FallsOff,

    /// <summary>What was sent is no longer true, and the change waits for approval.</summary>
    ChangeWaits,

    /// <summary>Mails did not arrive, or nobody knows whether they did.</summary>
    NotDelivered,
}
