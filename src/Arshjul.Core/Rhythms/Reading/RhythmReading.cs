using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>What rule a list of dates follows, if any (sv: avläst rytm).</summary>
public sealed record RhythmReading
{
    /// <summary>The dates that were read, in order.</summary>
    public required IReadOnlyList<DateOnly> Read { get; init; }

    /// <summary>The rule; null when none describes the list clearly shorter than the list itself.</summary>
    public Rhythm? Rule { get; init; }

    /// <summary>First and last day between which the rule is meant.</summary>
    public (DateOnly From, DateOnly Until) Span { get; init; }

    /// <summary>Where the list leaves the rule, by day.</summary>
    public IReadOnlyList<RhythmDeviation> Deviations { get; init; } = [];

    /// <summary>How many bits shorter the list is told by the rule with its deviations than without any; 0 without a rule.</summary>
    public double SavedBits { get; init; }

    /// <summary>The weekday that all dates share, rule or none; null when they share none.</summary>
    public DayOfWeek? Weekday => Read.Select(d => d.DayOfWeek).Distinct().ToList() is [var only] ? only : null;

    /// <summary>The rule's dates with the deviations applied: the list that was read, exactly.</summary>
    public IReadOnlyList<DateOnly> Applied(RhythmSurroundings around) => Rule is null
        ? Read
        : [.. Rule.Dates(Span.From, Span.Until, around).Except(Deviations.Select(d => d.Ruled).OfType<DateOnly>()).Concat(Deviations.Select(d => d.Held).OfType<DateOnly>()).Order()];

    /// <summary>The same dates as a series: its rule and exceptions, else the weeks by number on the weekday they share, else the list.</summary>
    public MeetingSeries ToSeries(string key, IReadOnlyList<string> groups) => new()
    {
        Key = key,
        Groups = groups,
        Rhythm = Rule ?? (Rhythm?)ByWeek() ?? new ListedRhythm { On = Read },
        From = Rule is null ? Read.FirstOrDefault() : Span.From,
        Until = Rule is null ? Read.LastOrDefault() : Span.Until,
        Except = [.. Deviations.Where(d => d.Held is null).Select(d => d.Ruled!.Value)],
        Added = [.. Deviations.Where(d => d.Ruled is null).Select(d => d.Held!.Value)],
        Changed = [.. Deviations.Where(d => d is { Ruled: not null, Held: not null }).Select(d => new SeriesDate { Date = d.Ruled!.Value, MovedTo = d.Held })],
    };

    /// <summary>Within a year no week comes twice; from November to March it could.</summary>
    private WeeklyRhythm? ByWeek() => Weekday is { } weekday && Read[^1].DayNumber - Read[0].DayNumber < 364
        ? new WeeklyRhythm { Weekday = weekday, InWeeks = [.. Read.Select(d => IsoWeek.Of(d).Number)] }
        : null;
}
