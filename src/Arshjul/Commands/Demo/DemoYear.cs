using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;

namespace Arshjul.Commands.Demo;

/// <summary>Places a wheel file that was written for one year in another: meetings keep their ISO week and weekday and stay off red days, windows keep their days of the month.</summary>
internal static partial class DemoYear
{
    /// <summary>The first year of <c>examples/demo.wheel.json</c>.</summary>
    public const int Written = 2026;

    private static readonly WorkingCalendar Sweden = new([]);

    /// <summary>The file, placed in another year.</summary>
    /// <param name="wheel">The file's bytes, its first year being <see cref="Written"/>.</param>
    /// <param name="year">The year that takes its place.</param>
    public static byte[] Shift(ReadOnlySpan<byte> wheel, int year)
    {
        if (year == Written)
            return wheel.ToArray();
        var file = JsonNode.Parse(wheel)!;
        Walk(file, "", "", year - Written);
        foreach (var series in file["series"]?.AsArray() ?? [])
            LeaveOutRedDays(series!.AsObject());
        return [.. System.Text.Encoding.UTF8.GetBytes(file.ToJsonString(Core.WheelFile.WheelJson.Options))];
    }

    /// <summary>A day in another year: the same week and weekday; week 53 becomes 52 where there is none.</summary>
    internal static DateOnly ByWeek(DateOnly day, int years)
    {
        var week = IsoWeek.Of(day);
        var to = week.Year + years;
        return new IsoWeek(to, Math.Min(week.Number, ISOWeek.GetWeeksInYear(to))).Day(day.DayOfWeek);
    }

    /// <summary>The day of a meeting in another year: by week, and when that is a day off the nearest working day of the week, the later of two, else the next.</summary>
    internal static DateOnly OfMeeting(DateOnly day, int years)
    {
        var moved = ByWeek(day, years);
        if (Sweden.IsWorkingDay(moved) || !Sweden.IsWorkingDay(day))
            return moved;
        return new[] { 1, -1, 2, -2, 3, -3, 4, -4 }.Select(moved.AddDays).Where(d => IsoWeek.Of(d) == IsoWeek.Of(moved) && Sweden.IsWorkingDay(d)).Cast<DateOnly?>().FirstOrDefault()
            ?? Sweden.Add(moved, 1);
    }

    private static void Walk(JsonNode node, string list, string property, int years)
    {
        switch (node)
        {
            case JsonObject thing:
                foreach (var (name, value) in thing.ToList())
                    if (value is not null)
                        Walk(value, list.Length == 0 ? name : list, name, years);
                break;
            case JsonArray things:
                foreach (var thing in things.ToList())
                    if (thing is not null)
                        Walk(thing, list, property, years);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                value.ReplaceWith(Text(text, list, property, years));
                break;
            case JsonValue value when value.TryGetValue<int>(out var number) && number is >= Written - 5 and <= Written + 5:
                value.ReplaceWith(number + years);
                break;
        }
    }

    private static string Text(string text, string list, string property, int years)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return YearInText().Replace(text, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));
        var moved = (list, property) switch
        {
            ("closures" or "series", _) => ByWeek(day, years),
            (_, "from" or "to" or "until") => day.AddYears(years),
            _ => OfMeeting(day, years),
        };
        return moved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static void LeaveOutRedDays(JsonObject series)
    {
        var (from, until) = (Day(series["from"]), Day(series["until"]));
        var except = series["except"]?.AsArray() ?? [];
        var known = except.Select(e => e!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var weekday = series["rhythm"]?["weekday"]?.GetValue<string>();
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (string.Equals(day.DayOfWeek.ToString(), weekday, StringComparison.OrdinalIgnoreCase) && !Sweden.IsWorkingDay(day) && known.Add(text))
                except.Add(text);
        }
        if (except.Count > 0)
            series["except"] = except;
    }

    private static DateOnly Day(JsonNode? node) => DateOnly.ParseExact(node!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)202[4-9](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInText();
}
