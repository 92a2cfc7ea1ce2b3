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

    /// <summary>The day on which it happened as far as is known on a day; the last time, when no occurrence is named. Null while it has not, or is no event.</summary>
    public DateOnly? HappenedOn(IEnumerable<AwaitedEvent> events, DateOnly known) => events.FirstOrDefault(e => e.Key == Event)?.Occurrences
        .Where(o => Occurrence is null || o.Label == Occurrence).Max(o => o.HappenedAsKnownOn(known));
}
