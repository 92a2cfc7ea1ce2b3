namespace Arshjul.Core.Calls;

/// <summary>What a version of a call tells.</summary>
public enum CallKind
{
    /// <summary>The first call.</summary>
    First,

    /// <summary>Something has changed.</summary>
    Changed,

    /// <summary>The meeting is not held.</summary>
    Cancelled,

    /// <summary>The meeting is held, but the recipient is not called to it any more; told to that one alone, and never a version of the call.</summary>
    Withdrawn,
}
