using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wheels;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Wheels;

/// <summary>What a reader of the wheel can choose, and has chosen in the address. What cannot be is as if it were not said.</summary>
internal static class WheelChoices
{
    private static readonly string[] Fields = ["del", "process", "grupp", "sort", "punkt", "mina"];

    private const int Quarters = 4;
    private const int Months = 12;

    /// <summary>The part of the year that was chosen.</summary>
    public static WheelSpan Span(IQueryCollection query, int year) => query["del"].ToString() switch
    {
        ['k', .. var quarter] when int.TryParse(quarter, CultureInfo.InvariantCulture, out var q) && q is >= 1 and <= Quarters => WheelSpan.OfQuarter(year, q),
        ['m', .. var month] when int.TryParse(month, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= Months => WheelSpan.OfMonth(year, m),
        _ => WheelSpan.OfYear(year),
    };

    /// <summary>What alone is to be shown; points only of groups whose agendas the reader may read.</summary>
    public static WheelFilter Filter(PageContext page)
    {
        var query = page.Http.Request.Query;
        return new WheelFilter
        {
            Processes = One(query["process"], page.At.Plan.Processes.Select(p => p.Key)),
            Groups = One(query["grupp"], page.At.Plan.Groups.Select(g => g.Key)),
            Kind = Enum.TryParse<MeetingKind>(query["sort"], out var kind) && Enum.IsDefined(kind) ? kind : null,
            Person = query["mina"] == "1" ? page.Visitor.Person : null,
            Point = One(query["punkt"], Points(page).Select(p => p.Value)) is [var point] ? point : null,
            PointsOf = page.Visitor.Rights?.GroupsWith(Right.ReadGroup) ?? [],
        };
    }

    /// <summary>The fields as they are chosen.</summary>
    public static FormState Chosen(IQueryCollection query, int year) => FormState.Of(
        Fields.Select(f => (f, (string?)query[f].ToString())).Append(("ar", year.ToString(CultureInfo.InvariantCulture))));

    /// <summary>What can be chosen in each field.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Text)>> Of(PageContext page, int year)
    {
        var (plan, words) = (page.At.Plan, page.Words);
        var all = ("", words.Say("web.wheel.all"));
        return new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
        {
            ["ar"] = [.. page.At.Meetings.Select(m => m.Date?.Year).OfType<int>().Concat([page.At.Today.Year, year]).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, y))],
            ["del"] = [("", words.Say("web.wheel.wholeYear")), .. Enumerable.Range(1, Quarters).Select(q => ($"k{q}", words.Say("web.wheel.quarter", q))), .. Enumerable.Range(1, Months).Select(m => ($"m{m}", words.Culture.DateTimeFormat.GetMonthName(m)))],
            ["process"] = [all, .. plan.Processes.OrderBy(p => p.Order).Select(p => (p.Key, p.Name))],
            ["grupp"] = [all, .. plan.Groups.Select(g => (g.Key, g.Label))],
            ["sort"] = [all, .. Enum.GetValues<MeetingKind>().Where(k => plan.Meetings.Any(m => m.Kind == k)).Select(k => (k.ToString(), words.Say("kind." + k)))],
            ["punkt"] = [all, .. Points(page)],
        };
    }

    private static IEnumerable<(string Value, string Text)> Points(PageContext page)
    {
        var mine = page.Visitor.Rights?.GroupsWith(Right.ReadGroup) ?? [];
        return page.At.Plan.Points.Where(p => mine.Contains(p.Group, StringComparer.Ordinal)).DistinctBy(p => p.Key).Select(p => (p.Key, NameOf(p))).OrderBy(p => p.Item2, StringComparer.Create(page.Words.Culture, ignoreCase: true));
    }

    // What a template leaves open is different each time.
    private static string NameOf(StandingPoint point) => point.Name.Split('{')[0].Trim() is { Length: > 0 } name ? name : point.Key;

    private static string[] One(string? chosen, IEnumerable<string> known) => known.Contains(chosen, StringComparer.Ordinal) ? [chosen!] : [];
}
