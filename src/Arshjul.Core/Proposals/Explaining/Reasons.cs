using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Explaining;

/// <summary>Why a meeting lies where it lies, in sentences.</summary>
internal sealed class Reasons(LaidYear laid)
{
    private const int MostSkipped = 3;

    /// <summary>The reasons for one meeting.</summary>
    public IReadOnlyList<Sentence> Of(WishYear wish, Lane lane, int slot)
    {
        var choice = laid.At(lane, slot);
        if (choice.IsFixed)
            return [new Sentence("proposal.reason.decided")];
        var reasons = new List<Sentence>();
        if (choice.IsPinned)
            reasons.Add(new Sentence("proposal.reason.pinned"));
        else if (wish.Present.Any(m => m.Date == choice.Date))
            reasons.Add(new Sentence("proposal.reason.kept"));
        else if (Moved(wish, lane, slot, choice) is { } moved)
            reasons.Add(moved);
        reasons.AddRange(Links(lane, slot));
        reasons.AddRange(Windows(lane, slot));
        reasons.AddRange(laid.All.Where(f => f.Lane == lane && f.Slot == slot && f.Rule is ChoiceRule or DaysBetweenRule && Tells(f.Rule.Name)).Select(f => new Sentence("proposal.reason.though", f.Why)));
        if (reasons.Count == 0)
            reasons.Add(Plain(wish, lane, slot, choice));
        return reasons;
    }

    private static bool Tells(ProposalRuleName rule) => rule is not (ProposalRuleName.WeekdayOrder or ProposalRuleName.ChangedDay);

    /// <summary>The nearest days of the weekdays that would rather have been taken, and why they were not.</summary>
    private Sentence? Moved(WishYear wish, Lane lane, int slot, DayChoice choice)
    {
        var better = Better(wish, lane).TakeWhile(d => d != choice.Date.DayOfWeek).Take(MostSkipped).ToList();
        if (better.Contains(choice.Date.DayOfWeek) || Better(wish, lane).FirstOrDefault() == choice.Date.DayOfWeek || better.Count == 0)
            return null;
        var skipped = better.Select(d => Nearest(d, choice.Date)).Where(d => d.Year == choice.Date.Year).Select(d => (Day: d, Why: WhyNot(lane, slot, d))).Where(d => d.Why is not null)
            .Select(d => (object)new Sentence("proposal.movedFrom", DayWords.Short(d.Day), d.Why)).ToList();
        return skipped.Count == 0 ? null : new Sentence("proposal.reason.moved", DayWords.List(skipped, "proposal.movedAnd"));
    }

    /// <summary>The weekdays in the order in which the group would like them: its list, or the weekday that most of its meetings are on.</summary>
    private IEnumerable<DayOfWeek> Better(WishYear wish, Lane lane) => wish.Wish.Weekdays.Count > 0
        ? wish.Wish.Weekdays
        : laid.Placed[lane].Select(c => lane.Choices[c].Date.DayOfWeek).GroupBy(d => d).OrderByDescending(d => d.Count()).ThenBy(d => d.Key).Take(1).Select(d => d.Key);

    private static DateOnly Nearest(DayOfWeek weekday, DateOnly day) => day.AddDays(((weekday - day.DayOfWeek + 10) % 7) - 3);

    /// <summary>Why a day was not taken; null when nothing speaks against it but what the whole year gains.</summary>
    private Sentence? WhyNot(Lane lane, int slot, DateOnly day)
    {
        var choice = new DayChoice { Date = day };
        if (lane.ChoiceRules.FirstOrDefault(r => r.Terms.IsHard && r.Cost(choice, slot) > 0) is { } rule)
            return rule.Why(choice);
        var placed = laid.Placed[lane];
        var own = Enumerable.Range(0, lane.Choices.Count).Where(c => lane.Choices[c].Date == day).ToList();
        if (own.Count == 0)
            return null;
        if ((slot > 0 && laid.At(lane, slot - 1).Date >= day) || (slot < lane.Slots - 1 && laid.At(lane, slot + 1).Date <= day))
            return new Sentence("proposal.why.taken");
        var first = laid.NewWith(lane, [.. placed.Select((c, i) => i == slot ? own[0] : c)]).FirstOrDefault();
        return first?.Rule.Name == ProposalRuleName.OtherWeekday ? new Sentence("proposal.why.keepsWeekday", DayWords.Weekday(laid.At(lane, slot).Date.DayOfWeek)) : first?.Why;
    }

    private IEnumerable<Sentence> Links(Lane lane, int slot)
    {
        var date = laid.At(lane, slot).Date;
        foreach (var relation in laid.Layout.Relations.Where(r => r.First == lane && r.Name == ProposalRuleName.BrokenLink))
        {
            if (relation is PairedLinkRule pair)
            {
                var other = laid.At(pair.Second, slot).Date;
                if (pair.Reach.IsWithin(date, other))
                    yield return pair.Told.Distance(pair.Reach.Distance(date, other), other);
            }
            else if (relation is AnyLinkRule any)
            {
                var near = Enumerable.Range(0, any.Second.Slots).Select(i => laid.At(any.Second, i).Date).Where(d => any.Reach.IsWithin(date, d)).OrderBy(d => any.Reach.Distance(date, d)).Select(d => (DateOnly?)d).FirstOrDefault();
                if (near is { } day)
                    yield return any.Told.Distance(any.Reach.Distance(date, day), day);
            }
        }
    }

    /// <summary>The windows in which this meeting is the only one.</summary>
    private IEnumerable<Sentence> Windows(Lane lane, int slot)
    {
        var date = laid.At(lane, slot).Date;
        foreach (var window in lane.GapRules.OfType<NeededWindowRule>().Where(w => w.Name is ProposalRuleName.EmptyWindow or ProposalRuleName.MissedPoint))
            if (date >= window.First && date <= window.Last && Enumerable.Range(0, lane.Slots).Count(i => laid.At(lane, i).Date is var d && d >= window.First && d <= window.Last) == 1)
                yield return new Sentence("proposal.reason.window", window.What, DayWords.Short(window.First), DayWords.Short(window.Last));
    }

    private Sentence Plain(WishYear wish, Lane lane, int slot, DayChoice choice)
    {
        var weekday = DayWords.Weekday(choice.Date.DayOfWeek);
        if (slot == 0)
            return new Sentence(wish.Wish.Weekdays.FirstOrDefault() == choice.Date.DayOfWeek && wish.Wish.Weekdays.Count > 0 ? "proposal.reason.first.wished" : "proposal.reason.first", weekday);
        var weeks = DayWords.Weeks(laid.At(lane, slot - 1).Date, choice.Date);
        return new Sentence(wish.Wish.Weekdays.Count > 0 && wish.Wish.Weekdays[0] == choice.Date.DayOfWeek ? "proposal.reason.plain.wished" : "proposal.reason.plain", weekday, weeks);
    }
}
