using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Tests.Proposals.Naive;

/// <summary>
/// What docs/planning.md says, done the long way: which rows of meetings a wish can have, what they break and what they cost. Nothing of the
/// program's own rules is used, but for the calendar and the deadlines.
/// </summary>
/// <param name="at">The plan.</param>
/// <param name="year">The year.</param>
/// <param name="weights">The weights.</param>
/// <param name="isOn">Whether a demand, by its id, is looked at.</param>
internal sealed class NaiveYear(PlanAt at, int year, ProposalWeights weights, Func<string, bool> isOn)
{
    private readonly Dictionary<(string, MeetingKind), List<KnownMeeting>> _meetings = [];
    private List<Wish>? _all;

    /// <summary>What breaking one hard rule costs here.</summary>
    public const long Hard = 1_000_000_000;

    public static string Id(Wish wish) => $"{wish.Group}/{wish.Key}";

    /// <summary>The wishes that hold and ask for meetings.</summary>
    public IReadOnlyList<Wish> Wishes => [.. All.Where(w => CountOf(w) > 0)];

    private List<Wish> All => _all ??= [.. at.Plan.Wishes.Where(w => w.Year == year || (w.Year is null && !at.Plan.Wishes.Any(o => o.Year == year && o.Group == w.Group && o.Kind == w.Kind)))];

    public int CountOf(Wish wish)
    {
        if (!isOn(Id(wish) + ":count"))
            return 0;
        var asked = wish.Count ?? (All.FirstOrDefault(w => w.Group == wish.ForEach && w.Kind == MeetingKind.Ordinary) is { } other ? CountOf(other) - wish.Skip.Count : Followed(wish).Count);
        return asked <= 0 ? 0 : Math.Max(asked, Decided(wish).Count);
    }

    /// <summary>All rows of meetings that break no hard rule of the wish itself, each with what it costs.</summary>
    public IEnumerable<(IReadOnlyList<NaiveMeeting> Row, long Cost)> Rows(Wish wish)
    {
        var days = Days(wish).ToList();
        var must = days.SelectMany(d => d).Where(m => m.IsDecided).Select(m => m.Date).Concat(Pins(wish)).ToHashSet();
        return Pick(days, CountOf(wish), 0).Where(row => must.All(d => row.Any(m => m.Date == d))).Select(row => (row, OwnCost(wish, row))).Where(r => r.Item2 < Hard);
    }

    /// <summary>The row on these days at these times, and what it costs.</summary>
    public (IReadOnlyList<NaiveMeeting> Row, long Cost) Row(Wish wish, IReadOnlyList<(DateOnly, TimeOnly?, TimeOnly?)> wanted)
    {
        var all = Days(wish).SelectMany(d => d).ToList();
        var row = wanted.Select(w => all.First(m => (m.Date, m.Start, m.End) == w)).ToList();
        var must = all.Where(m => m.IsDecided).Select(m => m.Date).Concat(Pins(wish));
        var isWhole = row.Count == CountOf(wish) && must.All(d => row.Exists(m => m.Date == d)) && row.Zip(row.Skip(1)).All(p => p.First.Date < p.Second.Date);
        return (row, isWhole ? OwnCost(wish, row) : Hard);
    }

    /// <summary>What a row costs with the meetings that lie in the plan.</summary>
    public long WithPlan(Wish wish, IReadOnlyList<NaiveMeeting> row) =>
        Fixed().Sum(f => Clashes(wish, Id(wish), f.Groups, "=" + string.Join('/', f.Groups), row, [f.Meeting])) + Links(wish).Where(l => Target(l.Link) is null).Sum(l => LinkCost(wish, l, row, PlanRow(wish, l.Link)));

    /// <summary>What two wishes' rows cost together.</summary>
    public long Together(Wish a, IReadOnlyList<NaiveMeeting> rowA, Wish b, IReadOnlyList<NaiveMeeting> rowB) =>
        Clashes(a, Id(a), [b.Group, .. b.With], Id(b), rowA, rowB)
        + Links(a).Where(l => Target(l.Link) == b && CountOf(b) > 0).Sum(l => LinkCost(a, l, rowA, rowB))
        + Links(b).Where(l => Target(l.Link) == a && CountOf(a) > 0).Sum(l => LinkCost(b, l, rowB, rowA));

    private static IEnumerable<IReadOnlyList<NaiveMeeting>> Pick(List<List<NaiveMeeting>> days, int count, int from)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }
        for (var i = from; i <= days.Count - count; i++)
            foreach (var rest in Pick(days, count - 1, i + 1))
                foreach (var meeting in days[i])
                    yield return [meeting, .. rest];
    }

    private List<KnownMeeting> Of(string group, MeetingKind kind) => _meetings.TryGetValue((group, kind), out var known) ? known : _meetings[(group, kind)] = [.. at.Plan.Meetings.Where(m => m.Groups.Contains(group) && m.Kind == kind).Select(m => m.KnownOn(at.Today)!).Where(m => m.Stands).OrderBy(m => m.Date)];

    private List<KnownMeeting> Decided(Wish wish) => [.. Of(wish.Group, wish.Kind).Where(m => m.Date!.Value.Year == year && (m.Status == MeetingStatus.Decided || m.Date <= at.Today))];

    private List<KnownMeeting> Present(Wish wish) => [.. Of(wish.Group, wish.Kind).Where(m => m.Date!.Value.Year == year && m.Status == MeetingStatus.Preliminary && m.Date > at.Today)];

    private List<KnownMeeting> Followed(Wish wish) => [.. Of(wish.ForEach!, MeetingKind.Ordinary).Where(m => m.Date!.Value.Year == year && !wish.Skip.Contains(m.Date.Value))];

    private IEnumerable<DateOnly> Pins(Wish wish) => wish.Pins.Where(p => p.Year == year && Decided(wish).TrueForAll(m => m.Date != p) && isOn($"{Id(wish)}:pin:{p:yyyyMMdd}"));

    private bool IsPinned(Wish wish, DateOnly day) => wish.Pins.Contains(day) && Decided(wish).TrueForAll(m => m.Date != day);

    private static NaiveMeeting AsDecided(KnownMeeting m) => new(m.Date!.Value, m.Start, m.End, 0, false, m.Place?.Room, IsDecided: true, IsPinned: false, m.LastDate);

    private IEnumerable<List<NaiveMeeting>> Days(Wish wish)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (Decided(wish).Find(m => m.Date == day) is { } decided)
            {
                yield return [AsDecided(decided)];
                continue;
            }
            var pinned = IsPinned(wish, day);
            if (!pinned && !IsAllowed(wish, day))
                continue;
            var present = pinned ? Present(wish).Find(m => m.Date == day) : null;
            var times = present is not null ? [(present.Start, present.End)] : wish.Times.Select(t => ((TimeOnly?)t.Start, (TimeOnly?)t.End)).DefaultIfEmpty((null, null)).ToList();
            var all = times.Select((t, i) => new NaiveMeeting(day, t.Item1, t.Item2, i, false, wish.Place?.Room, false, pinned));
            if (wish.Times.Count > 0 && !isOn(Id(wish) + ":times"))
                all = all.Append(new NaiveMeeting(day, null, null, 0, true, wish.Place?.Room, false, pinned));
            yield return [.. all];
        }
    }

    private bool Must(Wish wish, WishPart part) => wish.StrengthOf(part) == WishStrength.Hard && isOn($"{Id(wish)}:{part}");

    private bool IsAllowed(Wish wish, DateOnly day) => at.Days.IsWorkingDay(day) && day > at.Today
        && !(Must(wish, WishPart.Season) && OutOfSeason(wish, day)) && !(Must(wish, WishPart.MonthsOff) && wish.MonthsOff.Contains(day.Month))
        && !(Must(wish, WishPart.WeeksOff) && wish.WeeksOff.Contains(IsoWeek.Of(day).Number)) && !(Must(wish, WishPart.Weekdays) && wish.Weekdays.Count > 0 && !wish.Weekdays.Contains(day.DayOfWeek));

    private static bool OutOfSeason(Wish wish, DateOnly day) => day < wish.From.In(day.Year) || day > wish.Until.In(day.Year);

    private long OwnCost(Wish wish, IReadOnlyList<NaiveMeeting> row)
    {
        var cost = row.Where(m => !m.IsDecided).Sum(m => DayCost(wish, m));
        var dates = row.Select(m => m.Date).ToList();
        for (var i = 1; i < row.Count; i++)
        {
            if (dates[i].DayNumber - dates[i - 1].DayNumber < wish.DaysBetween && !(row[i].IsDecided && row[i - 1].IsDecided))
                cost += Price(wish, WishPart.DaysBetween, weights.BrokenWish);
            cost += dates[i].DayOfWeek != dates[i - 1].DayOfWeek ? weights.OtherWeekday : 0;
        }
        return cost + Seldom(wish, dates) + Windows(wish, dates) + (wish.ForEach is null ? Uneven(wish, dates) : 0);
    }

    private long Price(Wish wish, WishPart part, int soft) => wish.StrengthOf(part) == WishStrength.Soft ? soft : isOn($"{Id(wish)}:{part}") ? Hard : 0;

    private long DayCost(Wish wish, NaiveMeeting meeting)
    {
        var day = meeting.Date;
        var cost = (at.Days.IsBridgeDay(day) ? weights.BridgeDay : 0) + (at.Days.IsShortened(day) ? weights.ShortenedDay : 0) + (at.Days.SchoolHolidayOn(day) is null ? 0 : weights.SchoolHoliday);
        foreach (var (part, broken) in new[]
        {
            (WishPart.Season, OutOfSeason(wish, day)), (WishPart.MonthsOff, wish.MonthsOff.Contains(day.Month)),
            (WishPart.WeeksOff, wish.WeeksOff.Contains(IsoWeek.Of(day).Number)), (WishPart.Weekdays, wish.Weekdays.Count > 0 && !wish.Weekdays.Contains(day.DayOfWeek)),
        })
            cost += broken && wish.StrengthOf(part) == WishStrength.Soft ? weights.BrokenWish : 0;
        if (wish.Weekdays.Count > 0)
            cost += weights.WeekdayOrder * (wish.Weekdays.Contains(day.DayOfWeek) ? wish.Weekdays.ToList().IndexOf(day.DayOfWeek) : wish.Weekdays.Count);
        cost += wish.Times.Count > 0 ? weights.TimeOrder * meeting.Rank : 0;
        if (Present(wish).Count > 0 && !Present(wish).Concat(Decided(wish)).Any(m => m.Date == day) && !wish.Pins.Contains(day))
            cost += weights.ChangedDay;
        return cost;
    }

    private long Seldom(Wish wish, List<DateOnly> dates)
    {
        var months = wish.EveryMonths ?? (at.FindGroup(wish.Group)!.SafetyCommittee && wish.Kind == MeetingKind.Ordinary ? 3 : 0);
        if (months == 0)
            return 0;
        var others = Of(wish.Group, wish.Kind).Select(m => m.Date!.Value).ToList();
        var before = others.Where(d => d.Year < year).DefaultIfEmpty(new DateOnly(year - 1, 12, 31)).Max();
        var after = others.Where(d => d.Year > year).DefaultIfEmpty(new DateOnly(year, 12, 31)).Min();
        List<DateOnly> all = [before, .. dates, after];
        return Enumerable.Range(1, all.Count - 1).Count(i => all[i - 1].AddMonths(months) < all[i]) * Price(wish, WishPart.EveryMonths, weights.TooSeldom);
    }

    private long Windows(Wish wish, List<DateOnly> dates)
    {
        bool IsEmpty(DateOnly from, DateOnly to) => !dates.Exists(d => d >= from && d <= to);
        var cost = wish.Windows.Where(w => IsEmpty(w.From.In(year), w.To.In(year)))
            .Sum(w => w.Strength == WishStrength.Soft ? weights.EmptyWindow : isOn($"{Id(wish)}:window:{w.Label}") ? Hard : 0);
        // Yearly points alone are made for these tests; those that share a window count together, five at most.
        var points = at.Plan.Points.Where(p => p.Group == wish.Group && p.Kinds.Contains(wish.Kind)).Select(p => (YearlyRule)p.Rule)
            .GroupBy(r => (From: r.From.In(year), To: r.To.In(year))).Where(w => IsEmpty(w.Key.From, w.Key.To));
        return cost + points.Sum(w => wish.StrengthOf(WishPart.Points) == WishStrength.Soft ? weights.MissedPoint * Math.Min(5, w.Count()) : Price(wish, WishPart.Points, 0));
    }

    /// <summary>A step is compared with an even one in open days; five open days off cost the weight, and the square of that.</summary>
    private int Uneven(Wish wish, List<DateOnly> dates)
    {
        var open = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year && at.Days.IsWorkingDay(d) && !OutOfSeason(wish, d) && !wish.MonthsOff.Contains(d.Month) && !wish.WeeksOff.Contains(IsoWeek.Of(d).Number)).ToList();
        double Place(DateOnly day) => open.Count(d => d <= day);
        var even = (double)open.Count / dates.Count;
        var off = new List<double> { Math.Abs(Place(dates[0]) - (even / 2)), Math.Abs(open.Count - Place(dates[^1]) - (even / 2)) };
        off.AddRange(Enumerable.Range(1, dates.Count - 1).Select(i => Math.Abs(Place(dates[i]) - Place(dates[i - 1]) - even)));
        return off.Select(o => Math.Min(25, (int)Math.Floor(o + 1e-9))).Sum(o => weights.EvenSpread * o * o / 25);
    }

    private IEnumerable<(IReadOnlyList<string> Groups, NaiveMeeting Meeting)> Fixed()
    {
        var asked = Wishes;
        foreach (var meeting in at.Plan.Meetings.Select(m => m.KnownOn(at.Today)!).Where(m => m.Stands && m.Date!.Value.Year == year))
            if (!asked.Any(w => Decided(w).Exists(m => m.Key == meeting.Key)) && !All.Any(w => Present(w).Exists(m => m.Key == meeting.Key)))
                yield return (meeting.Groups, AsDecided(meeting));
        foreach (var wish in All.Where(w => CountOf(w) == 0))
            foreach (var pin in Pins(wish))
                yield return ([wish.Group, .. wish.With], new NaiveMeeting(pin, wish.Times.FirstOrDefault()?.Start, wish.Times.FirstOrDefault()?.End, 0, false, wish.Place?.Room, false, IsPinned: true));
    }

    private long Clashes(Wish a, string idA, IReadOnlyList<string> groupsB, string idB, IReadOnlyList<NaiveMeeting> rowA, IReadOnlyList<NaiveMeeting> rowB)
    {
        var cost = 0L;
        IReadOnlyList<string> groupsA = [a.Group, .. a.With];
        foreach (var x in rowA)
        {
            foreach (var y in rowB.Where(y => x.Overlaps(y) && !(x.IsDecided && y.IsDecided)))
            {
                if ((isOn($"people:{idA}:{idB}") || isOn($"people:{idB}:{idA}")) && (groupsA.Intersect(groupsB).Any() || People(groupsA, x.Date).Intersect(People(groupsB, x.Date)).Any()))
                    cost += Hard;
                if (x.Room is not null && string.Equals(x.Room, y.Room, StringComparison.OrdinalIgnoreCase) && (isOn($"room:{idA}:{idB}") || isOn($"room:{idB}:{idA}")))
                    cost += Hard;
            }
        }
        return cost;
    }

    private IEnumerable<string> People(IReadOnlyList<string> groups, DateOnly day) =>
        at.Plan.Seats.Where(s => groups.Contains(s.Group) && s.Role != SeatRole.Substitute && s.Role != SeatRole.Reader).Select(s => s.HolderOn(day)).OfType<string>();

    private static IEnumerable<NaiveLink> Links(Wish wish) =>
        wish.Before.Select((l, i) => new NaiveLink(l, true, $"{Id(wish)}:before:{i}")).Concat(wish.After.Select((l, i) => new NaiveLink(l, false, $"{Id(wish)}:after:{i}")));

    private Wish? Target(WishLink link) => All.FirstOrDefault(w => w.Group == link.Group && w.Kind == link.Kind);

    private List<NaiveMeeting> PlanRow(Wish wish, WishLink link) => wish.ForEach == link.Group && link.Kind == MeetingKind.Ordinary
        ? [.. Followed(wish).Select(AsDecided)]
        : [.. Of(link.Group, link.Kind).Where(m => m.Date >= new DateOnly(year - 1, 12, 1) && m.Date <= new DateOnly(year + 1, 1, 31)).Select(AsDecided)];

    private long LinkCost(Wish wish, NaiveLink link, IReadOnlyList<NaiveMeeting> row, IReadOnlyList<NaiveMeeting> others)
    {
        if (link.Link.Strength == WishStrength.Hard && !isOn(link.Id))
            return 0;
        var price = link.Link.Strength == WishStrength.Hard ? Hard : weights.BrokenLink;
        var follows = wish.ForEach == link.Link.Group && link.Link.Kind == MeetingKind.Ordinary;
        if (follows && row.Count == others.Count && (Target(link.Link) is null || wish.Skip.Count == 0))
            return row.Zip(others).Where(p => !(p.First.IsDecided && p.Second.IsDecided)).Sum(p => Holds(link, p.First.Date, p.Second) ? Further(link, p.First.Date, p.Second) : price + Missed(link, p.First.Date, p.Second));
        var cost = row.Count(m => !m.IsDecided && !others.Any(o => Holds(link, m.Date, o))) * price;
        if (Target(link.Link) is null)
            cost += row.Where(m => !m.IsDecided).Sum(m => others.Any(o => Holds(link, m.Date, o)) ? others.Where(o => Holds(link, m.Date, o)).Min(o => Further(link, m.Date, o)) : others.Select(o => Missed(link, m.Date, o)).DefaultIfEmpty(0).Min());
        if (link.Before && !follows)
            cost += others.Count(o => o.Date.Year == year && !row.Any(m => Holds(link, m.Date, o)) && !Of(wish.Group, wish.Kind).Exists(m => m.Date!.Value.Year < year && Holds(link, m.Date.Value, o))) * weights.Unlinked;
        return cost;
    }

    private bool Holds(NaiveLink link, DateOnly own, NaiveMeeting other) => Distance(link, own, other) is { } n && n >= link.Link.AtLeast && n <= (link.Link.AtMost ?? 1000);

    private long Further(NaiveLink link, DateOnly own, NaiveMeeting other) => link.Link.AtMost is null ? 0 : (Distance(link, own, other)!.Value - link.Link.AtLeast) * weights.FarFromLink;

    private long Missed(NaiveLink link, DateOnly own, NaiveMeeting other)
    {
        if (link.Link.Strength == WishStrength.Hard)
            return 0;
        var counted = Counted(link.Link, other);
        var (from, to) = link.Before ? (own, counted) : (counted, own);
        var n = Distance(link, own, other) ?? -Math.Max(1, Enumerable.Range(0, from.DayNumber - to.DayNumber).Count(i => at.Days.IsWorkingDay(to.AddDays(i))));
        return Math.Min(50, n < link.Link.AtLeast ? link.Link.AtLeast - n : n - link.Link.AtMost!.Value) * weights.FarFromLink;
    }

    private int? Distance(NaiveLink link, DateOnly own, NaiveMeeting other)
    {
        var counted = Counted(link.Link, other);
        var (from, to) = link.Before ? (own, counted) : (counted, own);
        var n = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            n += at.Days.IsWorkingDay(day) ? 1 : 0;
        return to < from ? null : n;
    }

    private DateOnly Counted(WishLink link, NaiveMeeting other)
    {
        var deadlines = MeetingDeadlines.Of(new KnownMeeting { Key = "", Groups = [link.Group], Kind = link.Kind, Date = other.Date, Start = other.Start, End = other.End }, at.FindGroup(link.Group)!.Deadlines, at.Days);
        var moment = link.Day switch { LinkDay.CallOut => deadlines.CallOut, LinkDay.DocumentsIn => deadlines.DocumentsIn, LinkDay.ItemsIn => deadlines.ItemsIn, _ => null };
        return moment is { } at1 ? DateOnly.FromDateTime(at1) : other.Date;
    }

    private sealed record NaiveLink(WishLink Link, bool Before, string Id);
}
