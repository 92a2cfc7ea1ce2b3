using Arshjul.Core.Calendar;

namespace Arshjul.Core.Meetings;

/// <summary>One time that an event happens or is expected.</summary>
public sealed record EventOccurrence
{
    /// <summary>What tells it from the others, "2023"; the label of points that come after it.</summary>
    public required string Label { get; init; }

    /// <summary>The year it is about, for titles.</summary>
    public required int Year { get; init; }

    /// <summary>When it is expected.</summary>
    public FuzzyDate? Expected { get; init; }

    /// <summary>The day it happened; null while it has not.</summary>
    public DateOnly? Happened { get; init; }

    /// <summary>The day that became known; null means the day it happened.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The day it happened as far as was known on a day.</summary>
    public DateOnly? HappenedAsKnownOn(DateOnly day) => (Known ?? Happened) <= day ? Happened : null;
}
