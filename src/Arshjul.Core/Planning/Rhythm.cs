using System.Text.Json.Serialization;

namespace Arshjul.Core.Planning;

/// <summary>A rule that gives dates (sv: rytm).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "every")]
[JsonDerivedType(typeof(MonthlyRhythm), "month")]
[JsonDerivedType(typeof(WeeklyRhythm), "weeks")]
public abstract record Rhythm
{
    /// <summary>The dates from a day to a day, both included, in order; red days and closures are not looked at.</summary>
    public abstract IEnumerable<DateOnly> Dates(DateOnly from, DateOnly until);
}
