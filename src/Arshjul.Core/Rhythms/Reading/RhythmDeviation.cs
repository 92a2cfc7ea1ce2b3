using Arshjul.Core.Words;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>One date on which a list of dates leaves its rule (sv: undantag).</summary>
/// <param name="Ruled">The date of the rule; null for a date more than the rule gives.</param>
/// <param name="Held">The date of the list; null when the rule's date has none.</param>
/// <param name="Why">What the calendar says of the rule's date, or another reason that is known.</param>
public sealed record RhythmDeviation(DateOnly? Ruled, DateOnly? Held, Sentence? Why)
{
    /// <summary>The day it is about.</summary>
    public DateOnly Day => Ruled ?? Held!.Value;
}
