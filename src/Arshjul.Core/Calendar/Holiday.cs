using Arshjul.Core.Words;

namespace Arshjul.Core.Calendar;

/// <summary>A day with a name of its own: a red day, an eve, a shortened day (sv: helgdag, afton).</summary>
/// <param name="Date">The day.</param>
/// <param name="Code">The code of its name in the words, <c>calendar.midsummerDay</c>.</param>
public sealed record Holiday(DateOnly Date, string Code)
{
    /// <summary>Its name, to be said in a language.</summary>
    public Sentence Name => new(Code);
}
