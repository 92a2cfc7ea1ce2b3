using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Planning;

/// <summary>Reads what was pasted, shows what was understood, and makes meetings of what was chosen.</summary>
internal static class DateLines
{
    /// <summary>What stands in a question's field until it is answered.</summary>
    public const string Unanswered = "?";

    /// <summary>What was understood of a text, line by line.</summary>
    public static IReadOnlyList<ReadDate> Read(string text, int year) =>
        DateReader.Read(text.Split('\n').Select((line, n) => new SourceLine((n + 1).ToString(CultureInfo.InvariantCulture), line)), year);

    /// <summary>The lines as they are shown, with what has been chosen.</summary>
    public static IReadOnlyList<DatesModel.PastedLine> Shown(IReadOnlyList<ReadDate> read, Phrasebook words, Func<string, string?> chosen) =>
    [
        .. read.Select((one, n) => new DatesModel.PastedLine(
            Field(n),
            one.Text.Trim(),
            Choices(one, words),
            chosen(Field(n)) ?? (one.State == ReadState.Understood ? Value(one.Date!.Value) : Unanswered),
            Spoken.Hours(one.Start, one.End),
            string.Join(' ', one.Remarks.Select(words.Say).Append(one.State == ReadState.NoDate ? words.Say("web.plan.dates.noDate") : one.State == ReadState.Heading ? words.Say("web.plan.dates.heading") : "").Where(r => r.Length > 0)),
            one.State == ReadState.Asked)),
    ];

    /// <summary>The meetings of what was chosen, one or more a day.</summary>
    /// <exception cref="InputException">A question has no answer yet: no date falls away in silence.</exception>
    public static IReadOnlyList<Meeting> Meetings(IReadOnlyList<ReadDate> read, FormInput form, string group, MeetingStatus status)
    {
        var asked = read.Select((one, n) => (one, Field: Field(n))).Where(r => r.one.State == ReadState.Asked && r.one.Readings.Count > 0 && form[r.Field] == Unanswered).ToList();
        if (asked.Count > 0)
            throw InputException.In([.. asked.Select(r => (r.Field, new Sentence("web.plan.dates.answer", r.one.Text.Trim())))]);
        var taken = read.Select((one, n) => (One: one, Chosen: DateOnly.TryParseExact(form[Field(n)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null))
            .Where(t => t.Chosen is { } day && (t.One.Date == day || t.One.Readings.Contains(day)));
        return [.. taken.GroupBy(t => t.Chosen!.Value).OrderBy(d => d.Key).SelectMany(day => day.OrderBy(t => t.One.Start).Select((t, n) => new Meeting
        {
            Key = FormattableString.Invariant($"{group}-{day.Key:yyyy-MM-dd}{(n == 0 ? "" : $"-{n + 1}")}"),
            Groups = [group],
            Date = day.Key,
            LastDate = t.One.Date == day.Key ? t.One.LastDate : null,
            Start = t.One.Start,
            End = t.One.End,
            Status = status,
        }))];
    }

    private static string Field(int line) => string.Create(CultureInfo.InvariantCulture, $"rad-{line}");

    private static List<(string, string)> Choices(ReadDate one, Phrasebook words)
    {
        var days = one.Date is { } date ? [date] : one.Readings;
        return days.Count == 0 ? [] : [.. one.State == ReadState.Asked ? [(Unanswered, words.Say("web.plan.dates.choose"))] : Array.Empty<(string, string)>(), .. days.Select(d => (Value(d), $"{Spoken.Day(words, d)}, {words.Say("web.week", IsoWeek.Of(d).Number)}")), ("", words.Say("web.plan.dates.leave"))];
    }

    private static string Value(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
