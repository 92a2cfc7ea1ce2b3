using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.DateReading;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Reads what was typed in a form's fields, and gathers the faults beside their fields, so that all are told at once.</summary>
internal sealed partial class TypedInput
{
    /// <summary>A heading or a line under it; a longer text belongs in a paper.</summary>
    public const int LongestText = 1000;

    private const int LongestName = 300;
    private static readonly string[] Times = ["HH\\:mm", "H\\:mm", "HH\\.mm", "H\\.mm"];
    private readonly List<(string Field, Sentence Fault)> _faults = [];

    /// <summary>How many faults were told.</summary>
    public int Count => _faults.Count;

    /// <summary>Tells a fault.</summary>
    public void Wrong(string field, string code, params IReadOnlyList<object?> arguments) => _faults.Add((field, new Sentence(code, arguments)));

    /// <exception cref="InputException">Some field was wrong.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw InputException.In(_faults);
    }

    /// <summary>A text that must be there; empty, once the fault was told, when it is not.</summary>
    public string Needed(string field, string? typed, int longest = LongestName)
    {
        var text = Text(field, typed, longest);
        if (text is null && !_faults.Exists(f => f.Field == field))
            Wrong(field, "edit.blank");
        return text ?? "";
    }

    /// <summary>A text on one line; null when nothing was typed.</summary>
    public string? Text(string field, string? typed, int longest = LongestName)
    {
        var text = Blanks().Replace(typed ?? "", " ").Trim();
        if (text.Any(TextRules.IsControl))
            Wrong(field, "edit.control");
        else if (text.Length > longest)
            Wrong(field, "edit.long", text.Length, longest);
        else
            return text.Length == 0 ? null : text;
        return null;
    }

    /// <summary>Names or headings, one a line or with semicolons between.</summary>
    public IReadOnlyList<string> Lines(string field, string? typed) => Split(field, typed, ['\n', '\r', ';']);

    /// <summary>Short names, with commas between too.</summary>
    public IReadOnlyList<string> Names(string field, string? typed) => Split(field, typed, ['\n', '\r', ';', ',']);

    /// <summary>A day as <c>2026-05-04</c> or as people write days; null when nothing was typed or it cannot be read.</summary>
    public DateOnly? Date(string field, string? typed, int? year)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (DateReader.Read([new SourceLine("", text)], year) is not [{ State: not ReadState.Heading } read])
                return Unread(field, text);
            if (read is { State: ReadState.Asked, Readings.Count: > 0 })
            {
                Wrong(field, "edit.dateEither", text, read.Readings[0]);
                return null;
            }
            if (read is not { State: ReadState.Understood, LastDate: null, Rest: "", Date: { } understood })
                return Unread(field, text);
            day = understood;
        }
        if (day.Year is >= NumberRules.FirstYear and <= NumberRules.LastYear)
            return day;
        Wrong(field, "edit.year", day, NumberRules.FirstYear, NumberRules.LastYear);
        return null;
    }

    /// <summary>A day of any year, <c>05-11</c>; null when nothing was typed or it is none.</summary>
    public MonthDay? DayOfYear(string field, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        // A leap year, so that 29 February can be said.
        if (DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new MonthDay(day.Month, day.Day);
        Wrong(field, "edit.rule.day", text);
        return null;
    }

    /// <summary>How such a day is written in a field.</summary>
    public static string Written(MonthDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    /// <summary>A clock time, <c>13.30</c> or <c>13:30</c>; null when nothing was typed or it is none.</summary>
    public TimeOnly? Time(string field, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Wrong(field, "edit.time", text);
        return null;
    }

    /// <summary>A whole number; null when nothing was typed or it is none that may be.</summary>
    public int? Number(string field, string? typed, int least, int most)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(field, "edit.number", text, least, most);
        return null;
    }

    /// <summary>One of some words, whatever its case; null when nothing was typed or it is none of them.</summary>
    public T? Word<T>(string field, string? typed)
        where T : struct, Enum
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
            return Enum.Parse<T>(name);
        Wrong(field, "edit.word", text);
        return null;
    }

    /// <summary>A mail address; null when nothing was typed or it is none.</summary>
    public string? Mail(string field, string? typed)
    {
        var text = Text(field, typed);
        if (text is null || TextRules.IsMail(text))
            return text;
        Wrong(field, "edit.mail", text);
        return null;
    }

    private DateOnly? Unread(string field, string text)
    {
        Wrong(field, "edit.date", text);
        return null;
    }

    private IReadOnlyList<string> Split(string field, string? typed, char[] between) =>
        [.. (typed ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Text(field, t)).OfType<string>().Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
