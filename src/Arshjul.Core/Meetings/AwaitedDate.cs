using Arshjul.Core.Calendar;

namespace Arshjul.Core.Meetings;

/// <summary>What an undated meeting waits for (sv: inväntar).</summary>
public sealed record AwaitedDate
{
    /// <summary>Key of the event, "medarbetarenkat".</summary>
    public string? Event { get; init; }

    /// <summary>Label of the event's occurrence, "2023".</summary>
    public string? Occurrence { get; init; }

    /// <summary>When the meeting is thought to be.</summary>
    public FuzzyDate? Window { get; init; }
}
