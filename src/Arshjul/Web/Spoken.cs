using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>Days and times as people write them, in the visitor's language.</summary>
internal static class Spoken
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>"ons 18 mars 2026".</summary>
    public static string Day(Phrasebook words, DateOnly day) => day.ToString("ddd d MMMM yyyy", words.Culture);

    /// <summary>"ons 18 mars", for lists whose year is known.</summary>
    public static string ShortDay(Phrasebook words, DateOnly day) => day.ToString("ddd d MMMM", words.Culture);

    /// <summary>"13.30".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH\\.mm", CultureInfo.InvariantCulture);

    /// <summary>"13.30–15.00"; empty for whole days.</summary>
    public static string Hours(TimeOnly? start, TimeOnly? end) => start is not { } from ? "" : end is { } to ? $"{Time(from)}–{Time(to)}" : Time(from);

    /// <summary>A day, or several; words for a meeting without a date.</summary>
    public static string When(Phrasebook words, KnownMeeting meeting) => meeting switch
    {
        { Date: null, Awaits.Window: { } window } => words.Say("web.day.between", window.From.ToString("d MMM", words.Culture), (window.To ?? window.From).ToString("d MMM yyyy", words.Culture)),
        { Date: null } => words.Say("web.day.none"),
        { Date: { } date, LastDate: { } last } when last != date => $"{ShortDay(words, date)} – {Day(words, last)}",
        { Date: { } date } => Day(words, date),
    };

    /// <summary>A deadline: its day, and its time when it is not the whole day.</summary>
    public static string Moment(Phrasebook words, DateTime local)
    {
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return time == TimeOnly.MinValue || time >= EndOfDay ? Day(words, day) : words.Say("day.at", Day(words, day), Time(time));
    }

    /// <summary>A number of something, by its words for one, <c>code.1</c>, and for several, <c>code</c>; nothing for none.</summary>
    public static string Count(Phrasebook words, string code, int count) => count switch
    {
        0 => "",
        1 => words.Say(code + ".1"),
        _ => words.Say(code, count),
    };

    /// <summary>How far away a day is: "i dag", "om 5 dagar", "för 3 dagar sedan".</summary>
    public static string Away(Phrasebook words, DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        0 => words.Say("web.day.today"),
        1 => words.Say("web.day.tomorrow"),
        -1 => words.Say("web.day.yesterday"),
        > 1 and var days => words.Say("web.day.in", days),
        var days => words.Say("web.day.ago", -days),
    };
}
