using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>The year's meetings that no wish lays anew, by the groups that meet: they keep people and rooms busy.</summary>
internal static class FixedLanes
{
    public static IReadOnlyList<(IReadOnlyList<string> Groups, Lane Lane)> Of(ProposalRequest request, IEnumerable<WishYear> wished, IReadOnlyList<WishYear> all, LaneMaker maker)
    {
        var laid = wished.ToList();
        var anew = laid.SelectMany(w => w.Decided).Concat(all.SelectMany(w => w.Present)).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var meetings = request.At.Meetings.Where(m => m.Stands && !anew.Contains(m.Key) && m.Date!.Value.Year <= request.Year && (m.LastDate ?? m.Date.Value).Year >= request.Year)
            .Select(m => (m.Groups, Choice: FixedChoice.Of(m)));
        // A wish whose number nobody asks for any more still has the days that are pinned.
        var pinned = all.Except(laid).SelectMany(w => maker.KeptPins(w).Select(p => (Groups: w.Groups, Choice: new DayChoice { Date = p, Start = w.Wish.Times.FirstOrDefault()?.Start, End = w.Wish.Times.FirstOrDefault()?.End, Room = w.Wish.Place?.Room, IsPinned = true })));
        return [.. meetings.Concat(pinned).GroupBy(m => string.Join('/', m.Groups), StringComparer.Ordinal).OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (m.First().Groups, new Lane("=" + m.Key, m.Count(), [.. m.Select(x => x.Choice).OrderBy(c => c.Date).ThenBy(c => c.Start)], [], [])))];
    }
}
