namespace Arshjul.Core.Dispatch;

/// <summary>What falls due around a meeting.</summary>
public enum DueKind
{
    /// <summary>The convener is told what is about to fall off the wheel.</summary>
    FallsOff,

    /// <summary>The convener is reminded that the call waits for approval.</summary>
    ApprovalWaits,

    /// <summary>Owners are reminded of the papers they owe.</summary>
    OwnerReminder,

    /// <summary>The convener is reminded of a deadline.</summary>
    DeadlineComes,

    /// <summary>The call goes out.</summary>
    Call,

    /// <summary>Participants are reminded of the meeting.</summary>
    Reminder,
}
