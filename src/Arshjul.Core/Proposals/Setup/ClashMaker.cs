using Arshjul.Core.Planning;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>Makes the rules that nobody is in two places and no room holds two meetings.</summary>
internal sealed class ClashMaker(PlanAt at, Attendance people, DemandBook demands)
{
    public IEnumerable<LaneRelation> Make(IReadOnlyList<(WishYear Wish, Lane Lane)> wished, IReadOnlyList<(IReadOnlyList<string> Groups, Lane Lane)> fixedLanes)
    {
        for (var i = 0; i < wished.Count; i++)
        {
            var (wish, lane) = wished[i];
            var one = new Sitting(wish.Groups, wish.Label, lane);
            var others = wished.Skip(i + 1).Select(w => new Sitting(w.Wish.Groups, w.Wish.Label, w.Lane)).Concat(fixedLanes.Select(f => new Sitting(f.Groups, Label(f.Groups), f.Lane)));
            foreach (var other in others)
            {
                if (ByPeople(one, other) is { } twoPlaces)
                    yield return twoPlaces;
                if (ByRoom(one, other) is { } room)
                    yield return room;
            }
        }
    }

    private ClashRule? ByPeople(Sitting one, Sitting other)
    {
        if (people.Sharing(one.Groups, other.Groups) is not { } shares)
            return null;
        var clashes = new ClashIndex(one.Lane, other.Lane, (a, b) => shares(a.Date > b.Date ? a.Date : b.Date));
        return clashes.Any && demands.Of($"people:{one.Lane.Key}:{other.Lane.Key}", "proposal.demand.people", one.Label, other.Label) is { } terms
            ? new ClashRule(ProposalRuleName.TwoPlaces, terms, one.Lane, other.Lane, clashes, (there, day) => Why(there == one.Lane ? one : other, one, other, day))
            : null;
    }

    private ClashRule? ByRoom(Sitting one, Sitting other)
    {
        var rooms = one.Lane.Choices.Select(c => c.Room).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        rooms.IntersectWith(other.Lane.Choices.Select(c => c.Room).OfType<string>());
        if (rooms.Count == 0)
            return null;
        var clashes = new ClashIndex(one.Lane, other.Lane, (a, b) => a.Room is { } room && string.Equals(room, b.Room, StringComparison.OrdinalIgnoreCase));
        return clashes.Any && demands.Of($"room:{one.Lane.Key}:{other.Lane.Key}", "proposal.demand.room", one.Label, other.Label, rooms.Order(StringComparer.Ordinal).First()) is { } terms
            ? new ClashRule(ProposalRuleName.RoomTaken, terms, one.Lane, other.Lane, clashes, (there, _) => new Sentence("proposal.why.room", rooms.Order(StringComparer.Ordinal).First(), (there == one.Lane ? one : other).Label))
            : null;
    }

    private Sentence Why(Sitting there, Sitting one, Sitting other, DateOnly day)
    {
        const int most = 2;
        var shared = people.Shared(one.Groups, other.Groups, day);
        if (shared.Count == 0)
            return new Sentence("proposal.why.sameGroup", there.Label);
        var names = shared.Take(most).Select(k => (object)(at.Plan.People.FirstOrDefault(p => p.Key == k)?.Name ?? k)).ToList();
        return shared.Count > most
            ? new Sentence("proposal.why.people.more", there.Label, DayWords.List(names, "proposal.comma"), shared.Count - most)
            : new Sentence("proposal.why.people", there.Label, DayWords.List(names));
    }

    private string Label(IReadOnlyList<string> groups) => string.Join('/', groups.Select(g => at.FindGroup(g)?.Label ?? g));

    private sealed record Sitting(IReadOnlyList<string> Groups, object Label, Lane Lane);
}
