using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Conflicts;
using Arshjul.Core.Proposals.Explaining;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals;

/// <summary>
/// Lays a whole year for all groups at once out of their wishes (docs/planning.md). The same request always gives the same proposal: steps are
/// counted, no clock is asked. It can be left between any two steps, and then holds the best so far.
/// </summary>
public sealed class YearProposal
{
    private const int MostConflicts = 3;

    private readonly ProposalRequest _request;
    private readonly ProposalWeights _weights;
    private readonly LayoutMaker _maker;
    private readonly LayoutSearch _search;
    private IReadOnlyList<ProposalConflict> _conflicts = [];

    /// <summary>Lays everything a first time.</summary>
    /// <exception cref="InputException">There is no wish to lay anything from, or a day is pinned for a group without one.</exception>
    public YearProposal(ProposalRequest request)
    {
        (_request, _weights, _maker) = (request, request.Weights ?? request.At.Plan.Organisation.Weights, new LayoutMaker(request));
        Refuse();
        _search = new LayoutSearch(_maker.Make(_weights, _ => DemandState.Kept), SearchBudget.Whole);
    }

    /// <summary>Looks for something better, and when no year breaks no hard rule for the smallest contradiction; says after each step how far it is, 0–1.</summary>
    public IEnumerable<double> Work()
    {
        foreach (var done in _search.Run())
            yield return done;
        if (_search.IsWhole)
            yield break;
        var found = new List<(IReadOnlyList<Demand> Set, bool IsProved)>();
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var smallest = new SmallestConflict(_maker);
        while (found.Count < MostConflicts)
        {
            foreach (var _ in smallest.Look(dropped))
                yield return 1;
            if (smallest.Found is not { } conflict)
                break;
            found.Add(conflict);
            dropped.UnionWith(conflict.Set.Select(d => d.Id));
        }
        var ways = new WayOut(_maker, _weights);
        foreach (var (set, isProved) in found)
        {
            var others = found.Where(f => f.Set != set).SelectMany(f => f.Set).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
            var wishes = new List<ConflictingWish>();
            foreach (var demand in set)
            {
                wishes.Add(ways.Of(demand, others));
                yield return 1;
            }
            _conflicts = [.. _conflicts, new ProposalConflict(wishes, isProved)];
        }
    }

    /// <summary>Whether the best so far breaks no hard rule.</summary>
    public bool IsWhole => _search.IsWhole;

    internal long CostNow => _search.Cost;

    /// <summary>The proposal as it stands.</summary>
    public PlanProposal Result()
    {
        if (_conflicts.Count > 0 || !_search.HasRoom)
            return new PlanProposal { Year = _request.Year, Conflicts = _conflicts, Broken = _conflicts.Count > 0 ? [] : [.. TooMany()] };
        var laid = new LaidYear(_search.Layout, _search.Placed());
        var soft = laid.All.Where(f => f.Cost < Price.Hard).ToList();
        var meetings = MeetingsOf(laid).ToList();
        return new PlanProposal
        {
            Year = _request.Year,
            Meetings = meetings,
            Replaced = [.. _maker.Wishes.SelectMany(w => w.Present).Select(m => m.Key).Except(meetings.Select(m => m.Key), StringComparer.Ordinal).OfType<string>()],
            Cost = soft.Sum(f => (long)f.Cost),
            Costs = [.. soft.GroupBy(f => f.Rule.Name).Select(r => new RuleCost(r.Key, r.Count(), r.Sum(f => (long)f.Cost))).OrderByDescending(r => r.Cost).ThenBy(r => r.Rule)],
            Broken = [.. laid.All.Where(f => f.Cost >= Price.Hard).Select(f => Note(laid, f))],
            Notes = [.. soft.Where(IsAboutTheYear).Select(f => Note(laid, f))],
            IsProvedBest = _search.IsProved,
        };
    }

    /// <summary>What the proposal would cost by other weights.</summary>
    public long CostBy(ProposalWeights weights)
    {
        var layout = _maker.Make(weights, _ => DemandState.Kept);
        var lanes = layout.Wished.Select(w => w.Lane).Concat(layout.Fixed.Keys).ToDictionary(l => l.Key, StringComparer.Ordinal);
        return Findings.Of(layout, _search.Placed().Where(p => lanes.ContainsKey(p.Key.Key)).ToDictionary(p => lanes[p.Key.Key], p => p.Value)).Sum(f => (long)f.Cost);
    }

    private void Refuse()
    {
        if (_maker.Wishes.Count == 0)
            throw new InputException(new Sentence("proposal.noWishes", _request.Year));
        var faults = _request.Pins.Where(p => !_maker.Wishes.Any(w => w.Wish.Group == p.Group && w.Wish.Kind == MeetingKind.Ordinary)).Select(p => new Sentence("proposal.pinNoWish", p.Group, p.Date))
            .Concat(_request.Pins.Where(p => p.Date.Year != _request.Year).Select(p => new Sentence("proposal.pinYear", p.Date, _request.Year))).ToList();
        if (faults.Count > 0)
            throw new InputException(faults);
    }

    /// <summary>The wishes for more meetings than there are days.</summary>
    private IEnumerable<Sentence> TooMany() => _search.Layout.Wished.Where(w => w.Lane.Days.Length < w.Lane.Slots).Select(w => new Sentence("proposal.tooMany", w.Wish.Label, w.Lane.Slots, w.Lane.Days.Length));

    private static bool IsAboutTheYear(Finding finding) =>
        finding.Rule.Name is ProposalRuleName.EveryMonths or ProposalRuleName.EmptyWindow or ProposalRuleName.MissedPoint or ProposalRuleName.BrokenLink or ProposalRuleName.Unlinked;

    private static Sentence Note(LaidYear laid, Finding finding)
    {
        // What the other group lacks is told of the group that has the wish.
        var lane = finding.Rule is LaneRelation { Name: ProposalRuleName.Unlinked } relation ? relation.Second : finding.Lane;
        var label = laid.Layout.Wished.First(w => w.Lane == lane).Wish.Label;
        return finding.Rule.Name == ProposalRuleName.BrokenLink
            ? new Sentence("proposal.note.day", label, DayWords.Short(laid.At(lane, finding.Slot).Date), finding.Why)
            : new Sentence("proposal.note", label, finding.Why);
    }

    /// <summary>The meetings; one that is decided for groups with a wish each is one meeting.</summary>
    private static IEnumerable<ProposedMeeting> MeetingsOf(LaidYear laid)
    {
        var (reasons, alternatives) = (new Reasons(laid), new Alternatives(laid));
        var cost = laid.All.Where(f => f.Cost < Price.Hard && !IsAboutTheYear(f)).GroupBy(f => (f.Lane, f.Slot)).ToDictionary(f => f.Key, f => f.Sum(x => x.Cost));
        return laid.Layout.Wished.SelectMany(w => Enumerable.Range(0, w.Lane.Slots).Select(slot =>
        {
            var choice = laid.At(w.Lane, slot);
            var there = choice.Meeting ?? w.Wish.Present.FirstOrDefault(m => m.Date == choice.Date && m.Start == choice.Start && m.End == choice.End);
            return new ProposedMeeting
            {
                Key = there?.Key,
                Groups = there?.Groups ?? w.Wish.Groups,
                Kind = w.Wish.Wish.Kind,
                Date = choice.Date,
                Start = choice.Start,
                End = choice.End,
                Place = there?.Place ?? w.Wish.Wish.Place,
                IsDecided = choice.IsFixed,
                IsPinned = choice.IsPinned,
                Cost = cost.GetValueOrDefault((w.Lane, slot)),
                Reasons = reasons.Of(w.Wish, w.Lane, slot),
                Alternatives = alternatives.Of(w.Lane, slot),
            };
        })).DistinctBy(m => (object?)m.Key ?? m).OrderBy(m => m.Date).ThenBy(m => m.Start).ThenBy(m => m.Groups[0], StringComparer.Ordinal);
    }
}
