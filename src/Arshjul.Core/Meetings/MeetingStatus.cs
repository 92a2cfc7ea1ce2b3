namespace Arshjul.Core.Meetings;

/// <summary>How sure a meeting's date is.</summary>
public enum MeetingStatus
{
    /// <summary>The date is decided (sv: beslutad).</summary>
    Decided,

    /// <summary>The date may change (sv: preliminär).</summary>
    Preliminary,
}
