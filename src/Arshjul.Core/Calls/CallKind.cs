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
}
