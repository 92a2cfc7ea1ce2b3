using System.Text.Json.Serialization;
using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms;

/// <summary>A rule that gives dates (sv: rytm).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "every")]
[JsonDerivedType(typeof(MonthlyRhythm), "month")]
[JsonDerivedType(typeof(WeeklyRhythm), "weeks")]
[JsonDerivedType(typeof(OffsetRhythm), "meeting")]
[JsonDerivedType(typeof(ListedRhythm), "date")]
public abstract record Rhythm
{
    /// <summary>Only in these months, 1–12; in all when empty. Of a rhythm that follows another group's meetings: theirs in these months.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Only in these ISO weeks, 1–53, likewise; in all when empty. A year that lacks week 53 has no date for it.</summary>
    public IReadOnlyList<int> InWeeks { get; init; } = [];

    /// <summary>The dates from a day to a day, both included, in order and none twice; red days and closures are not looked at.</summary>
    public IReadOnlyList<DateOnly> Dates(DateOnly from, DateOnly until, RhythmSurroundings around) =>
        [.. Unroll(from, until, around).Where(d => d >= from && d <= until).Distinct().Order()];

    /// <summary>At least the dates between the two days, in any order.</summary>
    protected abstract IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around);

    /// <summary>Whether a day lies in the months and weeks.</summary>
    protected bool Allows(DateOnly day) => (Months.Count == 0 || Months.Contains(day.Month)) && (InWeeks.Count == 0 || InWeeks.Contains(IsoWeek.Of(day).Number));
}
