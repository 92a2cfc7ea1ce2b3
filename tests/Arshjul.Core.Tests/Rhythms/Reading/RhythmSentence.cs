using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>
/// Does what a person does who has only the Swedish sentence and a calendar: works the dates of a year out from the rule it states, and applies the exceptions it names.
/// It knows nothing of how the sentence was made; what the sentence leaves out it cannot know.
/// </summary>
internal static partial class RhythmSentence
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly string[] Ordinals = ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte", "trettonde"];

    /// <summary>The dates of a year.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="year">The year.</param>
    /// <param name="around">The working days, and the other groups' dates by what they are called.</param>
    public static IReadOnlyList<DateOnly> Dates(string said, int year, RhythmSurroundings around)
    {
        var parts = Reasons().Replace(said, "").Split("; undantag ");
        var dates = Rule(parts[0].Replace(", utan undantag", "", StringComparison.Ordinal), year, around).Where(d => d.Year == year).ToHashSet();
        foreach (var exception in parts.Length == 1 ? [] : parts[1][(parts[1].IndexOf(':') + 2)..].Split(", "))
        {
            var change = Exception().Match(exception);
            Assert(change.Success, exception);
            if (change.Groups["from"].Success)
                Assert(dates.Remove(Day(change.Groups["from"].Value, year)), exception);
            if (change.Groups["to"].Success)
                dates.Add(Day(change.Groups["to"].Value, year));
        }
        return [.. dates.Order()];
    }

    private static IEnumerable<DateOnly> Rule(string rule, int year, RhythmSurroundings around)
    {
        if (Weekly().Match(rule) is { Success: true } weekly)
            return Weeks(weekly, year).SelectMany(week => Listed(weekly.Groups["days"].Value).Select(d => week.Day(Weekday(d[..^2]))));
        if (Offset().Match(rule) is { Success: true } offset)
            return around.MeetingDaysOf(offset.Groups["of"].Value).Where(d => Months(offset.Groups["months"].Value).Contains(d.Month)).Select(d => Beside(offset, d, around.Days));
        var monthly = Monthly().Match(rule);
        Assert(monthly.Success, rule);
        return from month in Months(monthly.Groups["months"].Value)
               from day in InMonth(monthly.Groups["days"].Value, year, month)
               select day;
    }

    private static IEnumerable<IsoWeek> Weeks(Match weekly, int year)
    {
        var step = weekly.Groups["step"].Value is "varje" ? 1 : weekly.Groups["step"].Value is "varannan" ? 2 : Array.IndexOf(Ordinals, weekly.Groups["nth"].Value) + 1;
        var (last, restart, until) = (Number(weekly, "last"), Number(weekly, "restart"), Number(weekly, "until") ?? 54);
        // A week that began in the year before may be meant by a number above 51.
        var monday = new IsoWeek(year, Number(weekly, "first")!.Value).Monday is var first && first.Year > year ? new IsoWeek(year - 1, Number(weekly, "first")!.Value).Monday : first;
        for (; monday.Year <= year; monday = monday.AddDays(7 * step))
        {
            var week = IsoWeek.Of(monday);
            if (last is not null && week.Year == year && week.Number > last && week.Number < restart)
                (monday, last) = (new IsoWeek(year, restart!.Value).Monday, null);
            if (IsoWeek.Of(monday) is var now && now.Year == year && now.Number > until)
                yield break;
            yield return IsoWeek.Of(monday);
        }
    }

    private static IEnumerable<DateOnly> InMonth(string days, int year, int month)
    {
        var ordinals = new List<string>();
        foreach (var word in days.Replace(",", "", StringComparison.Ordinal).Split(' ').Where(w => w != "och"))
        {
            if (word == "sista" || Ordinals.Contains(word))
            {
                ordinals.Add(word);
                continue;
            }
            var all = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateOnly(year, month, d)).Where(d => d.DayOfWeek == Weekday(word[..^2])).ToList();
            foreach (var ordinal in ordinals)
                if (ordinal == "sista")
                    yield return all[^1];
                else if (Array.IndexOf(Ordinals, ordinal) is var n && n < all.Count)
                    yield return all[n];
            ordinals.Clear();
        }
    }

    private static DateOnly Beside(Match offset, DateOnly theirs, WorkingCalendar days)
    {
        var side = offset.Groups["side"].Value == "efter" ? 1 : -1;
        var count = offset.Groups["count"] is { Success: true, Value: var n } ? n is "en" ? 1 : int.Parse(n, CultureInfo.InvariantCulture) : 1;
        if (offset.Groups["weekday"].Success)
            return IsoWeek.Of(theirs).Day(Weekday(offset.Groups["weekday"].Value[..^2])).AddDays(offset.Groups["same"].Success ? 0 : side * 7 * count);
        if (offset.Groups["working"].Success)
            return days.Add(theirs, side * count);
        return offset.Groups["same"].Success ? theirs : theirs.AddDays(side * count);
    }

    private static IEnumerable<int> Months(string said)
    {
        if (said.Length == 0 || said == "varje månad")
            return Enumerable.Range(1, 12);
        var named = Listed(said.Replace("varje månad utom ", "", StringComparison.Ordinal)).Select(m => Array.IndexOf(Swedish.DateTimeFormat.MonthNames, m) + 1);
        return said.StartsWith("varje", StringComparison.Ordinal) ? Enumerable.Range(1, 12).Except(named) : named;
    }

    private static string[] Listed(string said) => said.Split([", ", " och "], StringSplitOptions.None);

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static DayOfWeek Weekday(string name) => (DayOfWeek)Array.IndexOf(Swedish.DateTimeFormat.DayNames, name);

    private static DateOnly Day(string said, int year) => DateOnly.ParseExact($"{said} {year}", "d MMMM yyyy", Swedish);

    private static void Assert(bool holds, string said) => Xunit.Assert.True(holds, $"cannot be followed: {said}");

    [GeneratedRegex(@" \([^)]*\)")]
    private static partial Regex Reasons();

    [GeneratedRegex("^(?:(?<to>.+) i stället för (?<from>.+)|inget möte (?<from>.+)|dessutom (?<to>.+))$")]
    private static partial Regex Exception();

    [GeneratedRegex(@"^(?<days>(?:\w+ar(?:, | och )?)+) (?<step>varje|varannan|var (?<nth>\w+)) vecka (?:från v\. (?<first>\d+)|v\. (?<first>\d+)–(?<last>\d+), omstart v\. (?<restart>\d+))(?:, till v\. (?<until>\d+))?$")]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^(?:(?<weekday>\w+en) (?:(?<same>samma) vecka som|veckan (?<side>före|efter)|(?<count>\d+) veckor (?<side>före|efter))|(?<count>en|\d+) (?<working>arbetsdag)(?:ar)? (?<side>före|efter)|dagen (?<side>före|efter)|(?<count>\d+) dagar (?<side>före|efter)|(?<same>samma) dag som) (?<of>\S+?)(?: i (?<months>.+))?$")]
    private static partial Regex Offset();

    [GeneratedRegex("^(?<days>.+?en) i (?<months>.+)$")]
    private static partial Regex Monthly();
}
