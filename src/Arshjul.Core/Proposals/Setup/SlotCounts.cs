using Arshjul.Core.Meetings;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>How many meetings each wish asks for; none when nobody asks for a number any more.</summary>
internal sealed class SlotCounts(ProposalRequest request, IReadOnlyList<WishYear> wishes, DemandBook demands, IReadOnlyDictionary<string, int>? fewer)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Id of the demand for a wish's number.</summary>
    public static string IdOf(WishYear wish) => $"{wish.Id}:count";

    /// <summary>The number for a wish, never less than what is decided.</summary>
    public int Of(WishYear wish)
    {
        if (_known.TryGetValue(wish.Id, out var known))
            return known;
        var asked = wish.Wish.ForEach is { } each ? ForEach(wish, each) : wish.Wish.Count ?? 0;
        var terms = wish.Wish.ForEach is { } other
            ? demands.Of(IdOf(wish), asked == 1 ? "proposal.demand.forEach.one" : "proposal.demand.forEach", wish.Label, asked, request.At.FindGroup(other)?.Label ?? other)
            : demands.Of(IdOf(wish), asked == 1 ? "proposal.demand.count.one" : "proposal.demand.count", wish.Label, asked);
        var count = terms is null || asked == 0 ? 0 : fewer is not null && fewer.TryGetValue(wish.Id, out var less) ? less : asked;
        return _known[wish.Id] = count == 0 ? 0 : Math.Max(count, wish.Decided.Count);
    }

    private int ForEach(WishYear wish, string group)
    {
        var count = wishes.FirstOrDefault(w => w.Wish.Group == group && w.Wish.Kind == MeetingKind.Ordinary) is { } other ? Of(other) - wish.Wish.Skip.Count : FollowedMeetings.Of(request, wish).Count;
        return Math.Max(0, count);
    }
}
