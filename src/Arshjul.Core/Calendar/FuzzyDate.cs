namespace Arshjul.Core.Calendar;

/// <summary>A time that is known only roughly, such as "early next year" or "in April" (sv: ungefärlig tid). Both ends are included.</summary>
public sealed record FuzzyDate
{
    /// <summary>The first day it can be.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day it can be; null when nothing is known but the beginning.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The words people used, "i början av nästa år"; shown instead of the dates.</summary>
    public string? Text { get; init; }
}
