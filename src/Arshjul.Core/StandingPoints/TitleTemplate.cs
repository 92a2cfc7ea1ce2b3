using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.StandingPoints;

/// <summary>
/// Fills a point's name: <c>{n}</c> is the period's number, <c>{year}</c> the label's year with <c>{year+1}</c> for a budget and <c>{year-1}</c>
/// for a report about last year, <c>{month}</c> the month's name (sv: titelmall).
/// </summary>
public static partial class TitleTemplate
{
    /// <summary>The title of an instance.</summary>
    public static string Fill(string template, InstanceLabel label, CultureInfo culture) => Placeholder().Replace(template, match => match.Groups["name"].Value switch
    {
        "n" when label.Number is { } n => n.ToString(CultureInfo.InvariantCulture),
        "month" when label.Number is >= 1 and <= 12 and { } m => culture.DateTimeFormat.GetMonthName(m),
        "year" when label.Year is { } y => (y + Offset(match)).ToString(CultureInfo.InvariantCulture),
        _ => "",
    }).Trim();

    /// <summary>Placeholders in a template that nothing fills, for a fault when it is saved.</summary>
    public static IEnumerable<string> Unknown(string template) =>
        AnyBraces().Matches(template).Select(m => m.Value).Where(v => !Placeholder().IsMatch(v));

    private static int Offset(Match match) => match.Groups["offset"] is { Success: true } o ? int.Parse(o.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\{(?<name>n|month|year)(?<offset>[+-]\d)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{[^}]*\}?", RegexOptions.CultureInvariant)]
    private static partial Regex AnyBraces();
}
