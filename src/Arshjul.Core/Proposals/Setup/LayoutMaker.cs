using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Rules;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>Makes a year's puzzle out of the wishes and the plan, as often as somebody asks what it were without a demand.</summary>
internal sealed class LayoutMaker
{
    private readonly ProposalRequest _request;
    private readonly Attendance _people;

    public LayoutMaker(ProposalRequest request)
    {
        _request = request;
        _people = new Attendance(request.At.Plan, request.Year);
        Wishes = WishYear.Of(request);
    }

    /// <summary>The wishes that hold.</summary>
    public IReadOnlyList<WishYear> Wishes { get; }

    /// <summary>The puzzle with other weights, some demands dropped or given up, and fewer meetings for some wishes.</summary>
    public YearLayout Make(ProposalWeights weights, Func<string, DemandState> stateOf, IReadOnlyDictionary<string, int>? fewer = null)
    {
        var demands = new DemandBook(stateOf);
        var maker = new LaneMaker(_request, weights, demands);
        var slots = new SlotCounts(_request, Wishes, demands, fewer);
        var wished = InOrder().Select(w => (Wish: w, Slots: slots.Of(w))).Where(w => w.Slots > 0).Select(w => (w.Wish, Lane: maker.Make(w.Wish, w.Slots))).ToList();
        var fixedLanes = FixedLanes.Of(_request, wished.Select(w => w.Wish), Wishes, maker);
        var links = new LinkMaker(_request, Wishes, wished, demands, weights);
        var clashes = new ClashMaker(_request.At, _people, demands);
        var relations = links.Make().Concat(clashes.Make(wished, fixedLanes)).ToList();
        return new YearLayout(wished, fixedLanes.Select(f => f.Lane).Concat(links.Fixed), relations, demands.All);
    }

    /// <summary>Those that others count from first, each with those that count from it right after; what most others count from before the rest.</summary>
    private List<WishYear> InOrder()
    {
        var next = Wishes.ToDictionary(w => w, w => Wishes.Where(o => CountsFrom(w, o)).ToHashSet());
        var weight = Wishes.ToDictionary(w => w, w => Wishes.Count(o => next[o].Contains(w)));
        var (order, left) = (new List<WishYear>(), Wishes.ToList());
        while (left.Count > 0)
        {
            var ready = left.Where(w => next[w].All(order.Contains)).ToList();
            var first = (ready.Count > 0 ? ready : left).OrderByDescending(w => next[w].Count > 0).ThenByDescending(w => weight[w]).ThenBy(w => w.Id, StringComparer.Ordinal).First();
            order.Add(first);
            left.Remove(first);
        }
        return order;
    }

    private static bool CountsFrom(WishYear wish, WishYear other) =>
        wish != other && (wish.Wish.Before.Concat(wish.Wish.After).Any(l => l.Group == other.Wish.Group && l.Kind == other.Wish.Kind)
            || (wish.Wish.ForEach == other.Wish.Group && other.Wish.Kind == MeetingKind.Ordinary));
}
