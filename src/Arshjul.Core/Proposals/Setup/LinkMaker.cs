using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>Makes the chain: what comes before and after what.</summary>
internal sealed class LinkMaker(ProposalRequest request, IReadOnlyList<WishYear> all, IReadOnlyList<(WishYear Wish, Lane Lane)> wished, DemandBook demands, ProposalWeights weights)
{
    /// <summary>Working days beyond which a miss costs no more, so that no soft rule grows out of its bounds.</summary>
    private const int MostOff = 50;

    private readonly Dictionary<string, Lane> _fixed = new(StringComparer.Ordinal);

    /// <summary>The lanes of meetings in the plan that something is linked to.</summary>
    public IEnumerable<Lane> Fixed => _fixed.Values;

    /// <summary>The rules.</summary>
    public IEnumerable<LaneRelation> Make()
    {
        foreach (var (wish, lane) in wished)
        {
            for (var i = 0; i < wish.Wish.Before.Count; i++)
                foreach (var rule in Make(wish, lane, wish.Wish.Before[i], before: true, i))
                    yield return rule;
            for (var i = 0; i < wish.Wish.After.Count; i++)
                foreach (var rule in Make(wish, lane, wish.Wish.After[i], before: false, i))
                    yield return rule;
        }
    }

    private IEnumerable<LaneRelation> Make(WishYear wish, Lane lane, WishLink link, bool before, int index)
    {
        var group = request.At.FindGroup(link.Group)!;
        var days = new LinkDays(request.At, group, link.Day);
        var told = LinkWords.Of(wish.Label, group, link, before, days.Exists);
        var isFree = all.FirstOrDefault(w => w.Wish.Group == link.Group && w.Wish.Kind == link.Kind) is { } target;
        if (demands.Of(link.Strength, weights.BrokenLink, $"{wish.Id}:{(before ? "before" : "after")}:{index}", "proposal.demand.link", wish.Label, told.Span(link)) is not { } terms)
            yield break;
        var free = wished.FirstOrDefault(w => w.Wish.Wish.Group == link.Group && w.Wish.Wish.Kind == link.Kind).Lane;
        // Nobody asks how many meetings the other has: they can be thought where they are needed.
        if (isFree && free is null)
            yield break;
        var follows = wish.Wish.ForEach == link.Group && link.Kind == MeetingKind.Ordinary;
        var other = free ?? FixedLane(link, follows ? FollowedMeetings.Of(request, wish) : null);
        var isNear = weights.FarFromLink > 0 && (link.AtMost is not null || !terms.IsHard);
        var reach = Reach(lane, other, days, link, before);
        if (follows && other.Slots == lane.Slots && (free is null || wish.Wish.Skip.Count == 0))
        {
            yield return new PairedLinkRule(terms, reach, told);
            if (isNear)
                yield return new PairedNearRule(new RuleTerms(weights.FarFromLink), reach, told, Off);
            yield break;
        }
        if (isNear && free is null)
            yield return new AnyNearRule(new RuleTerms(weights.FarFromLink), reach, told, Off);
        yield return new AnyLinkRule(ProposalRuleName.BrokenLink, terms, lane, reach, told, c => !c.IsFixed);
        if (before && !follows && weights.Unlinked > 0)
            yield return new AnyLinkRule(ProposalRuleName.Unlinked, new RuleTerms(weights.Unlinked), other, reach, told, c => c.Date.Year == request.Year && !HadOne(wish, reach, c));

        // Where the link is weighed and cannot hold, a near miss is better than a wide one.
        int Off(int distance) => Wants(link, distance) ? (link.AtMost is null ? 0 : distance - link.AtLeast)
            : terms.IsHard ? 0
            : Math.Min(MostOff, distance < link.AtLeast ? link.AtLeast - distance : distance - link.AtMost!.Value);
    }

    private LinkReach Reach(Lane own, Lane other, LinkDays days, WishLink link, bool before)
    {
        return new LinkReach(own, other,
            (a, b) => before ? Distance(a, days.Of(other, b)) : Distance(days.Of(other, b), a),
            n => Wants(link, n));
    }

    private static bool Wants(WishLink link, int distance) => distance >= link.AtLeast && !(distance > link.AtMost);

    /// <summary>Working days from one day to another; negative when the other is the earlier, also when only days off lie between.</summary>
    private int Distance(DateOnly from, DateOnly to) => request.At.Days.WorkingDaysBetween(from, to) is var n && to < from ? Math.Min(n, -1) : n;

    /// <summary>Whether one of the group's meetings of the year before serves a meeting early in the year.</summary>
    private bool HadOne(WishYear wish, LinkReach reach, DayChoice choice) => request.At.MeetingsOf(wish.Wish.Group)
        .Any(m => m.Stands && m.Kind == wish.Wish.Kind && m.Date!.Value.Year < request.Year && reach.IsWithin(m.Date.Value, choice.Date));

    /// <summary>The meetings of a group in the plan, those just after the year too: a meeting in December comes before one in January.</summary>
    private Lane FixedLane(WishLink link, IReadOnlyList<KnownMeeting>? followed)
    {
        var (first, last) = (new DateOnly(request.Year, 1, 1).AddMonths(-1), new DateOnly(request.Year, 12, 31).AddMonths(1));
        var meetings = followed ?? [.. request.At.MeetingsOf(link.Group).Where(m => m.Stands && m.Kind == link.Kind && m.Date >= first && m.Date <= last)];
        var key = $">{link.Group}:{link.Kind}:{string.Join(',', meetings.Select(m => m.Key))}";
        if (!_fixed.TryGetValue(key, out var lane))
            _fixed[key] = lane = new Lane(key, meetings.Count, [.. meetings.OrderBy(m => m.BeginsAt).Select(FixedChoice.Of)], [], []);
        return lane;
    }
}
