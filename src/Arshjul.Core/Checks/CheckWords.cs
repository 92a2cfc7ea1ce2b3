using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>Days, hours and names as findings say them.</summary>
public static class CheckWords
{
    private const int MostNames = 4;

    /// <summary>"tis 2026-04-07".</summary>
    public static Sentence Day(DateOnly day) => new("check.day", day.ToDateTime(TimeOnly.MinValue));

    /// <summary>"13.00–15.30".</summary>
    public static Sentence Hours(KnownMeeting meeting) => meeting switch
    {
        { Start: { } start, End: { } end } => new Sentence("check.hours", Clock(start), Clock(end)),
        { Start: { } start } => new Sentence("check.hour", Clock(start)),
        _ => new Sentence("check.wholeDay"),
    };

    /// <summary>"3 arbetsdagar".</summary>
    public static Sentence WorkingDays(int count) => new(count == 1 ? "check.workingDay" : "check.workingDays", count);

    /// <summary>"3 dagar".</summary>
    public static Sentence Days(int count) => new(count == 1 ? "check.oneDay" : "check.days", count);

    /// <summary>The first names, and how many more.</summary>
    public static Sentence Names(IReadOnlyList<string> names) => names.Count > MostNames
        ? new Sentence("check.namesAndMore", string.Join(", ", names.Take(MostNames)), names.Count - MostNames)
        : new Sentence("check.names", string.Join(", ", names));

    /// <summary>A rough time in people's own words, or in days.</summary>
    public static string When(FuzzyDate window) => window.Text ?? (window.To is { } to ? $"{Iso(window.From)} – {Iso(to)}" : $"{Iso(window.From)} –");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH\\.mm", CultureInfo.InvariantCulture);
}
