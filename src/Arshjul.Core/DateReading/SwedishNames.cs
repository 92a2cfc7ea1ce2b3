namespace Arshjul.Core.DateReading;

/// <summary>The names of months and weekdays as they are written in Swedish, whole, short and bent.</summary>
internal static class SwedishNames
{
    /// <summary>The months as a pattern. "Jul" alone is Christmas and no month.</summary>
    public const string Month = "(?:januari|jan|februari|febr|feb|mars|mar|april|apr|maj|juni|jun|juli|augusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec)";

    /// <summary>The weekdays as a pattern; the shortest are two letters, as in tables.</summary>
    public const string Weekday = "(?:m[åa]n(?:dag(?:en|ar)?)?|må|tis(?:dag(?:en|ar)?)?|ti|ons(?:dag(?:en|ar)?)?|on|tor(?:s(?:dag(?:en|ar)?)?)?|to|fre(?:dag(?:en|ar)?)?|fr|l[öo]r(?:dag(?:en|ar)?)?|lö|s[öo]n(?:dag(?:en|ar)?)?|sö)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] Weekdays = ["s", "m", "ti", "o", "to", "f", "l"];

    /// <summary>The month of a name that the pattern has found, 1–12.</summary>
    public static int MonthOf(string name) => Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>The weekday of a name that the pattern has found.</summary>
    public static DayOfWeek WeekdayOf(string name) => (DayOfWeek)Array.FindIndex(Weekdays, w => name.StartsWith(w, StringComparison.OrdinalIgnoreCase));
}
