using Arshjul.Core.Planning;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>The windows in which a group's standing points need a meeting (docs/due.md).</summary>
internal static class PointWindows
{
    /// <summary>Points that share a window count together, but never as more than so many.</summary>
    private const int Most = 5;

    /// <summary>A rule for each window that ends in the year. One that began last year is left out when a meeting lay in it already.</summary>
    public static IEnumerable<NeededWindowRule> Of(PlanAt at, WishYear wish, int year, RuleTerms terms)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var windows = at.Plan.Points.Where(p => p.Group == wish.Wish.Group && p.Kinds.Contains(wish.Wish.Kind) && p.IsKnownOn(at.Today)).SelectMany(p => Of(p, at, first, last))
            .Where(w => w.Last <= last && !(w.First < first && at.MeetingsOf(wish.Wish.Group).Any(m => m.Stands && m.Kind == wish.Wish.Kind && m.Date >= w.First && m.Date < first)))
            .Select(w => w.First < first ? w with { First = first } : w);
        foreach (var same in windows.GroupBy(w => (w.First, w.Last)).OrderBy(w => w.Key.First).ThenBy(w => w.Key.Last))
        {
            var count = Math.Min(same.Count(), Most);
            object what = count == 1 ? same.First().Title : new Sentence("proposal.andMore", same.First().Title, same.Count() - 1);
            yield return new NeededWindowRule(ProposalRuleName.MissedPoint, what, same.Key.First, same.Key.Last, terms.IsHard ? terms : terms with { Price = terms.Price * count });
        }
    }

    private static IEnumerable<PointWindow> Of(StandingPoint point, PlanAt at, DateOnly from, DateOnly to)
    {
        foreach (var span in point.RuleSpans(at.Today))
        {
            foreach (var window in RuleInstances.Of(span.Rule, from, to))
            {
                if (window.Earliest < span.Start || window.Earliest >= span.End || point.FirstActive(window.Earliest, window.Latest, at.Today) is not { } active)
                    continue;
                yield return new PointWindow(TitleTemplate.Fill(point.On(active, at.Today).Name, window.Label, at.Words.Culture), active, window.Latest);
            }
        }
    }

    private sealed record PointWindow(string Title, DateOnly First, DateOnly Last);
}
