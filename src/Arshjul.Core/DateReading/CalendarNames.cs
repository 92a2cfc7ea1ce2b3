namespace Arshjul.Core.DateReading;

/// <summary>The names of months and weekdays as they are written in Swedish and English, whole, short and bent.</summary>
internal static class CalendarNames
{
    /// <summary>The months as a pattern. "Jul" alone is Christmas and no month.</summary>
    public const string Month = "(?:januar[iy]|jan|februar[iy]|febr|feb|mars|march|mar|april|apr|maj|may|juni|june|jun|jul[iy]|augusti|august|aug|september|sept|sep|o[kc]tober|o[kc]t|november|nov|december|dec)";

    /// <summary>The weekdays as a pattern; the shortest are two letters, as in tables.</summary>
    public const string Weekday = "(?:m[åa]n(?:dag(?:en|ar)?)?|må|tis(?:dag(?:en|ar)?)?|ti|ons(?:dag(?:en|ar)?)?|on|tor(?:s(?:dag(?:en|ar)?)?)?|to|fre(?:dag(?:en|ar)?)?|fr|l[öo]r(?:dag(?:en|ar)?)?|lö|s[öo]n(?:dag(?:en|ar)?)?|sö|mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec"];

    /// <summary>The month of a name that the pattern has found, 1–12.</summary>
    public static int MonthOf(string name) => Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>The weekday of a name that the pattern has found.</summary>
    public static DayOfWeek WeekdayOf(string name) => name[..2].ToUpperInvariant() switch
    {
        "MÅ" or "MA" or "MO" => DayOfWeek.Monday,
        "TI" or "TU" => DayOfWeek.Tuesday,
        "ON" or "WE" => DayOfWeek.Wednesday,
        "TO" or "TH" => DayOfWeek.Thursday,
        "FR" => DayOfWeek.Friday,
        "LÖ" or "LO" or "SA" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };
}
