using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Calls;

/// <summary>What is new in a changed call, in words. Times of day and dates by ISO 8601 are said as people say them; what stands in words already is left so.</summary>
public static class ChangeLines
{
    private static readonly string[] ClockForms = ["HH':'mm", "HH'.'mm"];
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH':'mm", "yyyy-MM-dd'T'HH':'mm':'ss", "yyyy-MM-dd' 'HH':'mm"];

    /// <summary>One line for each difference, in the order in which they are told.</summary>
    public static IReadOnlyList<WordedChange> Of(Call call, MailWords words) =>
        [.. call.Differences.Select(d => words.Difference(d.What, Say(d.What, d.Before, words), Say(d.What, d.After, words)))];

    private static string? Say(DifferenceKind what, string? value, MailWords words) => what switch
    {
        DifferenceKind.Date or DifferenceKind.Time or DifferenceKind.Deadline when value is not null => Spoken(value, words),
        _ => string.IsNullOrWhiteSpace(value) ? null : value,
    };

    private static string Spoken(string value, MailWords words)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var date))
            return words.Date(date);
        if (DateTime.TryParseExact(value, MomentForms, invariant, DateTimeStyles.None, out var moment))
            return words.Moment(moment);
        var ends = value.Split('–', '-');
        if (!TimeOnly.TryParseExact(ends[0].Trim(), ClockForms, invariant, DateTimeStyles.None, out var start))
            return value;
        return ends.Length == 2 && TimeOnly.TryParseExact(ends[1].Trim(), ClockForms, invariant, DateTimeStyles.None, out var end)
            ? words.Times(start, end)!
            : words.Times(start, null)!;
    }
}
