namespace Arshjul.Commands;

/// <summary>Where a meeting of the year stands.</summary>
internal enum YearStatus
{
    /// <summary>The date is decided.</summary>
    Decided,

    /// <summary>The date may change.</summary>
    Preliminary,

    /// <summary>It waits for a date.</summary>
    Undated,

    /// <summary>It is over.</summary>
    Held,

    /// <summary>It is not held.</summary>
    Cancelled,
}
