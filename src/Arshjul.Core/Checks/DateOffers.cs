using Arshjul.Core.Calendar;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>
/// Offers days to meetings that wait for one, near what they wait for, and to one that is to be moved, near its day: one a week, on the group's usual
/// weekday where that will do, and only days that bring nothing new to look at.
/// </summary>
public static class DateOffers
{
    private const int Most = 3;

    /// <summary>How long after what a meeting waits for a day is looked for, when nobody said.</summary>
    private const int WeeksAfter = 12;

    /// <summary>How far from its day a meeting that is to be moved can come.</summary>
    private const int WeeksAway = 6;

    /// <summary>Every meeting of a group that waits for a date, with days for it.</summary>
    public static IReadOnlyList<OfferedMeeting> Of(PlanAt at, string group) =>
        [.. at.MeetingsOf(group).Where(m => m.Date is null && !m.IsCancelled).Select(m => Of(at, m))];

    /// <summary>Days for one meeting, with a date or without.</summary>
    /// <exception cref="InputException">It was held or is cancelled.</exception>
    public static OfferedMeeting Of(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.IsCancelled || meeting.IsHeldAt(at.Now))
            throw new InputException(PlanMoves.Fault(at, new MeetingStep { Meeting = meeting.Key, To = at.Today.AddDays(1) })!);
        var happened = meeting.Awaits?.HappenedOn(at.Plan.Events, at.Today);
        var offered = new OfferedMeeting(meeting, Waits(at, meeting, happened), meeting.Date is not null || happened is not null || meeting.Awaits?.Event is null, [], null);
        if (Span(at, meeting, happened) is not { } days)
            return offered with { Nothing = new Sentence("check.offer.unknown") };
        var offers = Days(at, Timed(at, meeting), days.From, days.Until);
        return offered with { Offers = offers, Nothing = offers.Count > 0 ? null : new Sentence("check.offer.full", CheckWords.Day(days.From), CheckWords.Day(days.Until)) };
    }

    private static Sentence Waits(PlanAt at, KnownMeeting meeting, DateOnly? happened)
    {
        if (meeting.Date is { } date)
            return new Sentence(PlanMoves.IsPinned(at, meeting) ? "check.offer.lies.pinned" : "check.offer.lies", CheckWords.Day(date), CheckWords.Hours(meeting));
        var name = at.Plan.Events.FirstOrDefault(e => e.Key == meeting.Awaits?.Event)?.Name;
        return (name, happened, meeting.Awaits?.Window) switch
        {
            ({ }, { } day, _) => new Sentence("check.offer.happened", name, CheckWords.Day(day)),
            ({ }, null, { } window) => new Sentence("check.offer.waits.window", name, CheckWords.When(window)),
            ({ }, null, null) => new Sentence("check.offer.waits", name),
            (null, _, { } window) => new Sentence("check.offer.window", CheckWords.When(window)),
            _ => new Sentence("check.offer.nothing"),
        };
    }

    /// <summary>The days to look among: those around its own, those it is thought for, or the weeks after what it waits for; null while nobody knows when that comes.</summary>
    private static (DateOnly From, DateOnly Until)? Span(PlanAt at, KnownMeeting meeting, DateOnly? happened)
    {
        var tomorrow = at.Today.AddDays(1);
        if (meeting.Date is { } date)
            return (Later(date.AddDays(-7 * WeeksAway), tomorrow)!.Value, date.AddDays(7 * WeeksAway));
        var window = meeting.Awaits?.Window;
        if ((meeting.Awaits is null ? tomorrow : Later(happened?.AddDays(1), window?.From) ?? Expected(at, meeting)) is not { } first)
            return null;
        var from = Later(first, tomorrow)!.Value;
        return (from, window?.To >= from ? window.To.Value : from.AddDays(7 * WeeksAfter));
    }

    /// <summary>The day after that on which what it waits for is thought to have come.</summary>
    private static DateOnly? Expected(PlanAt at, KnownMeeting meeting) =>
        at.Plan.Events.FirstOrDefault(e => e.Key == meeting.Awaits!.Event)?.Occurrences.FirstOrDefault(o => meeting.Awaits!.Occurrence is null ? o.HappenedAsKnownOn(at.Today) is null : o.Label == meeting.Awaits.Occurrence)
            ?.Expected is { } expected ? (expected.To ?? expected.From).AddDays(1) : null;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private static List<DateOffer> Days(PlanAt at, KnownMeeting meeting, DateOnly from, DateOnly until)
    {
        var weekdays = Weekdays(at, meeting);
        var years = new Dictionary<int, (CheckedYear Looked, HashSet<(PlanRule, string?, string?, string?, string)> Told)>();
        return [.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => d != meeting.Date && FreeDays.IsFree(Year(d.Year).Looked, meeting, d))
            .GroupBy(IsoWeek.Of)
            .OrderBy(w => meeting.Date is { } day ? w.Min(d => Math.Abs(d.DayNumber - day.DayNumber)) : 0)
            .Select(w => w.OrderBy(d => weekdays.IndexOf(d.DayOfWeek) is >= 0 and var place ? place : int.MaxValue).ThenBy(d => d).FirstOrDefault(BringsNothing))
            .Where(d => d != default).Take(Most).Order()
            .Select(d => new DateOffer(d, meeting.Start, meeting.End, Why(at, meeting, d)))];

        (CheckedYear Looked, HashSet<(PlanRule, string?, string?, string?, string)> Told) Year(int year) =>
            years.TryGetValue(year, out var known) ? known : years[year] = (new CheckedYear(at, year), [.. PlanCheck.Of(at, year).Where(f => f.IsTold).Select(Consequences.AtMeeting)]);

        bool BringsNothing(DateOnly day)
        {
            var dated = Dated(at, meeting, day);
            return new[] { day.Year, meeting.Date?.Year ?? day.Year }.Distinct().All(y => PlanCheck.Of(dated, y).All(f => !f.IsTold || Year(y).Told.Contains(Consequences.AtMeeting(f))));
        }
    }

    private static PlanAt Dated(PlanAt at, KnownMeeting meeting, DateOnly day) =>
        new(PlanMoves.Apply(at, [new MeetingStep { Meeting = meeting.Key, To = day, Start = meeting.Start, End = meeting.End, Unpin = true }]), at.Now);

    private static Sentence Why(PlanAt at, KnownMeeting meeting, DateOnly day)
    {
        var dated = Dated(at, meeting, day);
        var there = dated.FindMeeting(meeting.Key)!;
        var people = Recipients.PeopleCalled(dated, there).Count();
        return dated.FindGroup(there.Groups[0])!.Calls
            ? new Sentence("check.offer.why", people, CheckWords.Day(DateOnly.FromDateTime(DueMoments.CallOut(dated, there))))
            : new Sentence("check.offer.why.uncalled");
    }

    /// <summary>The weekdays that the group wishes, or the one it mostly meets on.</summary>
    private static List<DayOfWeek> Weekdays(PlanAt at, KnownMeeting meeting) => WishOf(at, meeting) is { Weekdays: { Count: > 0 } wished } ? [.. wished]
        : [.. Usual(at, meeting).GroupBy(m => m.Date!.Value.DayOfWeek).OrderByDescending(d => d.Count()).ThenBy(d => d.Key).Take(1).Select(d => d.Key)];

    /// <summary>The meeting at its own time, at the one wished for, or else at the group's usual time.</summary>
    private static KnownMeeting Timed(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.Date is not null || meeting.Start is not null)
            return meeting;
        if (WishOf(at, meeting)?.Times.FirstOrDefault() is { } wished)
            return meeting with { Start = wished.Start, End = wished.End };
        var usual = Usual(at, meeting).Where(m => m.End is not null).GroupBy(m => (m.Start, m.End)).OrderByDescending(t => t.Count()).ThenBy(t => t.Key.Start).FirstOrDefault();
        return usual is null || meeting.Kind is MeetingKind.FullDay or MeetingKind.PlanningDay ? meeting : meeting with { Start = usual.Key.Start, End = usual.Key.End };
    }

    private static Wish? WishOf(PlanAt at, KnownMeeting meeting) => YearWishes.Of(at.Plan.Wishes, at.Today.Year, meeting).FirstOrDefault();

    private static IEnumerable<KnownMeeting> Usual(PlanAt at, KnownMeeting meeting) => at.MeetingsOf(meeting.Groups[0]).Where(m => m is { Stands: true, Kind: MeetingKind.Ordinary });
}
