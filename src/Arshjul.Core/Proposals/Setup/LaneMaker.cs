using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>Makes a wish's lane: the rules for its meetings, and the days and times that no hard rule takes away.</summary>
internal sealed class LaneMaker(ProposalRequest request, ProposalWeights weights, DemandBook demands)
{
    private readonly WorkingCalendar _days = request.At.Days;

    /// <summary>The lane of so many meetings.</summary>
    public Lane Make(WishYear wish, int slots)
    {
        var choiceRules = ChoiceRules(wish).ToList();
        return new Lane(wish.Id, slots, Choices(wish, choiceRules), choiceRules, [.. GapRules(wish, slots)]);
    }

    /// <summary>The wish's pins that are kept.</summary>
    public IEnumerable<DateOnly> KeptPins(WishYear wish) => wish.Pins.Where(p => PinTerms(wish, p) is not null);

    private static string PinId(WishYear wish, DateOnly day) => $"{wish.Id}:pin:{day:yyyyMMdd}";

    private RuleTerms? PinTerms(WishYear wish, DateOnly day) => demands.Of(PinId(wish, day), "proposal.demand.pin", wish.Label, DayWords.Short(day));

    private IEnumerable<ChoiceRule> ChoiceRules(WishYear year)
    {
        var wish = year.Wish;
        yield return new FreeDayRule(_days);
        yield return new PastDayRule(request.At.Today);
        if (Part(year, WishPart.Season, "proposal.demand.season", year.Label, DayWords.Short(wish.From.In(request.Year)), DayWords.Short(wish.Until.In(request.Year))) is { } season)
            yield return new SeasonRule(wish.From.In(request.Year), wish.Until.In(request.Year), season);
        if (wish.MonthsOff.Count > 0 && Part(year, WishPart.MonthsOff, "proposal.demand.monthsOff", year.Label, DayWords.List(wish.MonthsOff.Select(DayWords.Month))) is { } months)
            yield return new MonthOffRule(wish.MonthsOff, months);
        if (wish.WeeksOff.Count > 0 && Part(year, WishPart.WeeksOff, "proposal.demand.weeksOff", year.Label, DayWords.List(wish.WeeksOff.Cast<object>())) is { } weeks)
            yield return new WeekOffRule(wish.WeeksOff, weeks);
        if (wish.Weekdays.Count > 0 && Part(year, WishPart.Weekdays, "proposal.demand.weekdays", year.Label, DayWords.List(wish.Weekdays.Select(DayWords.Weekday))) is { } weekdays)
            yield return new WeekdayRule(wish.Weekdays, weekdays);
        yield return new BridgeDayRule(_days, new RuleTerms(weights.BridgeDay));
        yield return new ShortenedDayRule(_days, new RuleTerms(weights.ShortenedDay));
        yield return new SchoolHolidayRule(_days, new RuleTerms(weights.SchoolHoliday));
        if (wish.Weekdays.Count > 0)
            yield return new WeekdayOrderRule(wish.Weekdays, new RuleTerms(weights.WeekdayOrder));
        if (wish.Times.Count > 0)
            yield return new TimeOrderRule(new RuleTerms(weights.TimeOrder));
        if (TimeTerms(year) is { IsHard: false } times)
            yield return new OtherTimeRule(times);
        if (year.Present.Count > 0)
            yield return new ChangedDayRule(year.Present.Concat(year.Decided).Select(m => m.Date!.Value).Concat(year.Pins).ToHashSet(), new RuleTerms(weights.ChangedDay));
    }

    /// <summary>On what terms another time than those listed can be taken; null when none is listed. A time that is left open costs something even when nobody asks for those listed.</summary>
    private RuleTerms? TimeTerms(WishYear year) => year.Wish.Times.Count == 0 ? null
        : demands.Of($"{year.Id}:times", "proposal.demand.times", year.Label, DayWords.List(year.Wish.Times.Select(t => DayWords.Times(t.Start, t.End)))) ?? new RuleTerms(0);

    private IEnumerable<GapRule> GapRules(WishYear year, int slots)
    {
        var wish = year.Wish;
        foreach (var decided in year.Decided.Select(m => m.Date!.Value).Distinct())
            yield return new NeededWindowRule(ProposalRuleName.LeftDay, DayWords.Short(decided), decided, decided, RuleTerms.Always);
        foreach (var pin in year.Pins)
            if (PinTerms(year, pin) is { } terms)
                yield return new NeededWindowRule(ProposalRuleName.LeftDay, DayWords.Short(pin), pin, pin, terms);
        if (wish.DaysBetween > 1 && Part(year, WishPart.DaysBetween, "proposal.demand.daysBetween", year.Label, wish.DaysBetween) is { } between)
            yield return new DaysBetweenRule(wish.DaysBetween, year.Decided.Select(m => m.Date!.Value).ToHashSet(), between);
        if (EveryMonths(year) is { } rule)
            yield return rule;
        for (var i = 0; i < wish.Windows.Count; i++)
        {
            var window = wish.Windows[i];
            var (from, to) = (window.From.In(request.Year), window.To.In(request.Year));
            if (demands.Of(window.Strength, weights.EmptyWindow, $"{year.Id}:window:{window.Label}", "proposal.demand.window", year.Label, window.Label, DayWords.Short(from), DayWords.Short(to)) is { } terms)
                yield return new NeededWindowRule(ProposalRuleName.EmptyWindow, window.Label, from, to, terms);
        }
        if (Part(year, WishPart.Points, weights.MissedPoint, "proposal.demand.points", year.Label) is { } points)
            foreach (var window in PointWindows.Of(request.At, year, request.Year, points))
                yield return window;
        if (wish.ForEach is null && weights.EvenSpread > 0)
            yield return new EvenSpreadRule(request.Year, day => IsOpen(wish, day), slots, new RuleTerms(weights.EvenSpread));
        if (weights.OtherWeekday > 0)
            yield return new OtherWeekdayRule(new RuleTerms(weights.OtherWeekday));
    }

    private EveryMonthsRule? EveryMonths(WishYear year)
    {
        var months = year.Wish.EveryMonths ?? (year.Group.SafetyCommittee && year.Wish.Kind == MeetingKind.Ordinary ? 3 : 0);
        if (months == 0 || Part(year, WishPart.EveryMonths, weights.TooSeldom, "proposal.demand.everyMonths", year.Label, months) is not { } terms)
            return null;
        var others = request.At.MeetingsOf(year.Wish.Group).Where(m => m.Stands && m.Kind == year.Wish.Kind).Select(m => m.Date!.Value).ToList();
        var before = others.Where(d => d.Year < request.Year).DefaultIfEmpty(new DateOnly(request.Year, 1, 1).AddDays(-1)).Max();
        var after = others.Where(d => d.Year > request.Year).DefaultIfEmpty(new DateOnly(request.Year, 12, 31)).Min();
        return new EveryMonthsRule(months, before, after, terms);
    }

    private bool IsOpen(Wish wish, DateOnly day) =>
        _days.IsWorkingDay(day) && day >= wish.From.In(day.Year) && day <= wish.Until.In(day.Year) && !wish.MonthsOff.Contains(day.Month) && !wish.WeeksOff.Contains(IsoWeek.Of(day).Number);

    /// <summary>The choices. A pinned day is one of them whatever else is wished, also when nobody asks for the pin any more: giving up a demand never takes a day away.</summary>
    private List<DayChoice> Choices(WishYear year, List<ChoiceRule> rules)
    {
        var wish = year.Wish;
        var isOpen = TimeTerms(year) is { IsHard: false };
        var choices = new List<DayChoice>();
        for (var day = new DateOnly(request.Year, 1, 1); day.Year == request.Year; day = day.AddDays(1))
        {
            if (year.Decided.FirstOrDefault(m => m.Date == day) is { } decided)
            {
                choices.Add(FixedChoice.Of(decided));
                continue;
            }
            var pinned = year.Pins.Contains(day);
            var times = pinned && year.Present.FirstOrDefault(m => m.Date == day) is { } present
                ? [new DayChoice { Date = day, Start = present.Start, End = present.End }]
                : wish.Times.Select((t, i) => new DayChoice { Date = day, Start = t.Start, End = t.End, TimeRank = i }).DefaultIfEmpty(new DayChoice { Date = day });
            if (isOpen)
                times = times.Append(new DayChoice { Date = day, IsTimeOpen = true });
            choices.AddRange(times.Select(c => c with { IsPinned = pinned, Room = wish.Place?.Room }).Where(c => rules.TrueForAll(r => !r.Terms.IsHard || r.Cost(c, 0) == 0)));
        }
        return choices;
    }

    private RuleTerms? Part(WishYear year, WishPart part, string code, params IReadOnlyList<object?> arguments) => Part(year, part, weights.BrokenWish, code, arguments);

    private RuleTerms? Part(WishYear year, WishPart part, int soft, string code, params IReadOnlyList<object?> arguments) =>
        demands.Of(year.Wish.StrengthOf(part), soft, $"{year.Id}:{part}", code, arguments);
}
