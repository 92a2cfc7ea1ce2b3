using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>Picks the lines about one body out of a page where several stand: its part under a title, or its rows of a table (sv: ett organ av flera).</summary>
public static partial class OneBody
{
    private const int LongestTitle = 80;
    private const int MostNamed = 8;

    /// <summary>The body's lines in their order, with those that say the year or head a table above them.</summary>
    /// <param name="lines">All lines, blank ones too.</param>
    /// <param name="body">What the title, or the row's first cell, begins with or holds as words of its own.</param>
    /// <exception cref="InputException">No line is about it; the titles that were seen are named.</exception>
    public static IReadOnlyList<SourceLine> Of(IReadOnlyList<SourceLine> lines, string body)
    {
        var named = new Regex($@"(?<!\w){Regex.Escape(body.Trim())}(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        var (picked, titles, isInside, isFound) = (new List<SourceLine>(), new List<string>(), false, false);
        foreach (var (i, line) in lines.Index())
        {
            var isRow = line.Text.Contains('\t', StringComparison.Ordinal);
            var isTitle = !isRow && IsTitle(line, i == 0 || string.IsNullOrWhiteSpace(lines[i - 1].Text));
            var isNamed = named.IsMatch(isRow ? line.Text.Split('\t')[0] : line.Text);
            if (isTitle)
                titles.Add(line.Text.Trim());
            isInside = isTitle ? isNamed : isNamed ? isInside || (!isRow && line.Date is null && named.Match(line.Text).Index == 0) : isInside && !SortOfBody().IsMatch(Label().Match(line.Text).Value);
            isFound |= isInside || isNamed;
            if (isInside || isNamed || SaysYear().IsMatch(line.Text) || (isRow && TableColumns.Of(line.Text) is not null))
                picked.Add(line);
        }
        return isFound ? picked : throw new InputException(titles.Count == 0 ? new Sentence("read.noBody", body) : new Sentence("read.noBodyOf", body, string.Join(", ", titles.Distinct().Take(MostNamed))));
    }

    /// <summary>Words without a number on a line of their own: after a blank line, or with the name of a sort of body in them.</summary>
    private static bool IsTitle(SourceLine line, bool isApart) => line.Date is null && line.Text.Trim() is { Length: > 0 and <= LongestTitle } text
        && !text.Any(char.IsDigit) && text.Any(char.IsLetter) && text[^1] is not ('.' or ',' or ':') && !MonthOrDay().IsMatch(text) && (isApart || SortOfBody().IsMatch(text));

    [GeneratedRegex(@"^\D*(?<!\d)20\d{2}(?!\d)\D*$", RegexOptions.CultureInvariant)]
    private static partial Regex SaysYear();

    [GeneratedRegex(@"^[^:\d]{1,60}:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("^(?:" + CalendarNames.Month + "|" + CalendarNames.Weekday + @")\b.{0,6}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthOrDay();

    [GeneratedRegex(@"nämnd|styrelse|fullmäktige|utskott|kommitt|(?:samverkans|lednings|arbets)grupp|\bråd(?:et)?\b|\b(?:CSG|FSG|VSG|LSG|FLG|APT|KS|KF|AU|KSAU)\b|board|council|committee", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SortOfBody();
}
