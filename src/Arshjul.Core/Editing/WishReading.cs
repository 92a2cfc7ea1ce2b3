using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Editing;

/// <summary>Reads a wish out of a form, and writes one into it.</summary>
public static class WishReading
{
    private const int MostMeetings = 60;
    private const int MostDays = 366;
    private const int LastWeek = 53;

    /// <summary>The form that says a wish.</summary>
    public static WishForm Written(Wish wish) => new()
    {
        EveryYear = wish.Year is null,
        Kind = wish.Kind.ToString(),
        Count = wish.Count is { } count ? Text(count) : "",
        ForEach = wish.ForEach,
        Weekdays = [.. wish.Weekdays.Select(d => d.ToString())],
        Start = wish.Times is [var time, ..] ? time.Start.ToString("HH\\.mm", CultureInfo.InvariantCulture) : "",
        End = wish.Times is [var same, ..] ? same.End.ToString("HH\\.mm", CultureInfo.InvariantCulture) : "",
        Room = wish.Place?.Room,
        From = TypedInput.Written(wish.From),
        Until = TypedInput.Written(wish.Until),
        MonthsOff = string.Join(", ", wish.MonthsOff.Select(Text)),
        WeeksOff = string.Join(", ", wish.WeeksOff.Select(Text)),
        DaysBetween = Text(wish.DaysBetween),
        Pins = string.Join('\n', wish.Pins.Select(p => p.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        Links = [.. wish.Before.Select(l => Written(l, isAfter: false)), .. wish.After.Select(l => Written(l, isAfter: true))],
    };

    /// <summary>A wish as a form says it now.</summary>
    /// <exception cref="Words.InputException">A field is wrong.</exception>
    internal static Wish Of(PlanAt at, Wish old, int year, WishForm form)
    {
        var typed = new TypedInput();
        var count = typed.Number("count", form.Count, 1, MostMeetings);
        var each = typed.Text("forEach", form.ForEach);
        if (each is not null && at.FindGroup(each) is null)
            typed.Wrong("forEach", "edit.wish.group");
        else if (each is not null && count is not null)
            typed.Wrong("count", "edit.wish.both");
        else if (each is null && count is null && string.IsNullOrWhiteSpace(form.Count))
            typed.Wrong("count", "edit.wish.count");
        var links = form.Links.Select((link, n) => (link.IsAfter, Link: LinkOf(at, old, n, link, typed))).Where(l => l.Link is not null).ToList();
        var wish = old with
        {
            Year = form.EveryYear ? null : year,
            Kind = typed.Word<MeetingKind>("kind", form.Kind) ?? MeetingKind.Ordinary,
            Count = count,
            ForEach = each,
            Skip = each is null ? [] : old.Skip,
            Weekdays = Days(old, form, typed),
            Times = Times(old, form, typed),
            Place = PlaceOf(old, typed.Text("room", form.Room)),
            From = typed.DayOfYear("from", form.From) ?? new MonthDay(1, 7),
            Until = typed.DayOfYear("until", form.Until) ?? new MonthDay(12, 20),
            MonthsOff = [.. typed.Names("monthsOff", form.MonthsOff).Select(m => typed.Number("monthsOff", m, 1, 12)).OfType<int>().Distinct().Order()],
            WeeksOff = [.. typed.Names("weeksOff", form.WeeksOff).SelectMany(w => Weeks(w, typed)).Distinct().Order()],
            DaysBetween = typed.Number("daysBetween", form.DaysBetween, 1, MostDays) ?? 1,
            Pins = [.. typed.Lines("pins", form.Pins).Select(p => typed.Date("pins", p, year)).OfType<DateOnly>().Distinct().Order()],
            Before = [.. links.Where(l => !l.IsAfter).Select(l => l.Link!)],
            After = [.. links.Where(l => l.IsAfter).Select(l => l.Link!)],
        };
        if (wish.Year is { } own && wish.Pins.Any(p => p.Year != own))
            typed.Wrong("pins", "edit.wish.pinYear", own);
        if (wish.Until.In(2000) < wish.From.In(2000))
            typed.Wrong("until", "edit.wish.season");
        typed.ThrowIfAny();
        return wish;
    }

    // The order, best first, is kept as long as the same days are ticked.
    private static IReadOnlyList<DayOfWeek> Days(Wish old, WishForm form, TypedInput typed)
    {
        var ticked = form.Weekdays.Select(d => typed.Word<DayOfWeek>("weekdays", d)).OfType<DayOfWeek>().ToHashSet();
        return ticked.SetEquals(old.Weekdays) ? old.Weekdays : [.. old.Weekdays.Where(ticked.Contains), .. ticked.Except(old.Weekdays).OrderBy(d => ((int)d + 6) % 7)];
    }

    // The first time is the one in the form; those that come after it stay.
    private static IReadOnlyList<WishTime> Times(Wish old, WishForm form, TypedInput typed)
    {
        var (start, end) = (typed.Time("start", form.Start), typed.Time("end", form.End));
        if (string.IsNullOrWhiteSpace(form.Start) && string.IsNullOrWhiteSpace(form.End))
            return [];
        if (string.IsNullOrWhiteSpace(form.Start))
            typed.Wrong("start", "edit.blank");
        if (string.IsNullOrWhiteSpace(form.End))
            typed.Wrong("end", "edit.blank");
        if (end <= start)
            typed.Wrong("end", "edit.wish.time");
        return start is { } from && end is { } to ? [new WishTime { Start = from, End = to }, .. old.Times.Skip(1)] : old.Times;
    }

    private static Place? PlaceOf(Wish old, string? room) =>
        old.Place is { } place ? (place with { Room = room }) is var now && now == new Place() ? null : now
        : room is null ? null : new Place { Room = room };

    private static IEnumerable<int> Weeks(string written, TypedInput typed)
    {
        var ends = written.Replace('–', '-').Split('-');
        var first = typed.Number("weeksOff", ends[0], 1, LastWeek);
        var last = ends.Length == 2 ? typed.Number("weeksOff", ends[1], 1, LastWeek) : first;
        if (ends.Length > 2 || last < first)
            typed.Wrong("weeksOff", "edit.wish.weeks", written);
        return first is { } from && last is { } to && to >= from ? Enumerable.Range(from, to - from + 1) : [];
    }

    private static WishLink? LinkOf(PlanAt at, Wish old, int n, WishLinkForm form, TypedInput typed)
    {
        string Name(string field) => string.Create(CultureInfo.InvariantCulture, $"link{n}{field}");
        if (typed.Text(Name("Group"), form.Group) is not { } group)
            return null;
        if (at.FindGroup(group) is null)
            typed.Wrong(Name("Group"), "edit.wish.group");
        var kind = typed.Word<MeetingKind>(Name("Kind"), form.Kind) ?? MeetingKind.Ordinary;
        var (least, most) = (typed.Number(Name("AtLeast"), form.AtLeast, 0, MostDays) ?? 1, typed.Number(Name("AtMost"), form.AtMost, 0, MostDays));
        if (most < least)
            typed.Wrong(Name("AtMost"), "edit.wish.link", least);
        if (group == old.Group && kind == MeetingKind.Ordinary)
            typed.Wrong(Name("Group"), "edit.wish.linkSelf");
        return new WishLink { Group = group, Kind = kind, Day = typed.Word<LinkDay>(Name("Day"), form.Day) ?? LinkDay.Meeting, AtLeast = least, AtMost = most, Strength = form.IsSoft ? WishStrength.Soft : WishStrength.Hard };
    }

    private static WishLinkForm Written(WishLink link, bool isAfter) => new()
    {
        Group = link.Group,
        IsAfter = isAfter,
        Kind = link.Kind.ToString(),
        Day = link.Day.ToString(),
        AtLeast = Text(link.AtLeast),
        AtMost = link.AtMost is { } most ? Text(most) : "",
        IsSoft = link.Strength == WishStrength.Soft,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
