using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Checks;

/// <summary>A link of the chain that holds in a year: one group's meetings of a kind come so many working days before or after another's.</summary>
/// <param name="Group">Key of the group that has the link.</param>
/// <param name="Kind">The kind of its meetings.</param>
/// <param name="To">What it is linked to, and how.</param>
/// <param name="IsBefore">Whether it comes before.</param>
/// <param name="Skip">Days of the other group's meetings that need none.</param>
/// <param name="IsWished">Whether somebody wished for it; else it follows from a board that feeds a standing point.</param>
internal sealed record ChainLink(string Group, MeetingKind Kind, WishLink To, bool IsBefore, IReadOnlyList<DateOnly> Skip, bool IsWished)
{
    /// <summary>The links of a year. A group with a point of every meeting that a board feeds comes before that board, unless a wish says how.</summary>
    public static IReadOnlyList<ChainLink> Of(CheckedYear year)
    {
        var wished = year.Wishes.SelectMany(w => w.Before.Select(l => Wished(w, l, true)).Concat(w.After.Select(l => Wished(w, l, false)))).ToList();
        var (first, last) = (new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31));
        var fed = year.At.Plan.Points.Where(p => p.Rule is EveryMeetingRule && !(p.From > last) && !(p.Until < first))
            .SelectMany(p => p.Boards.Select(b => (p.Group, Board: b))).Distinct()
            .Where(x => x.Group != x.Board && !wished.Exists(l => l.Group == x.Group && l.To.Group == x.Board))
            .Select(x => new ChainLink(x.Group, MeetingKind.Ordinary, new WishLink { Group = x.Board, Strength = WishStrength.Soft }, true, [], false));
        return [.. wished, .. fed];
    }

    /// <summary>The meetings that have the link.</summary>
    public IReadOnlyList<KnownMeeting> Own(CheckedYear year) => year.Of(Group, Kind);

    /// <summary>The meetings it is to.</summary>
    public IReadOnlyList<KnownMeeting> Targets(CheckedYear year) => [.. year.Of(To.Group, To.Kind).Where(m => !Skip.Contains(m.Date!.Value))];

    /// <summary>The day of the other group's meeting that is counted from.</summary>
    public DateOnly CountedDay(CheckedYear year, KnownMeeting target)
    {
        // A call goes out also where no deadline says when.
        var moment = To.Day == LinkDay.CallOut ? DueMoments.CallOut(year.At, target) : LinkMoment.Of(To.Day, year.At.DeadlinesOf(target));
        return moment is { } at ? DateOnly.FromDateTime(at) : target.Date!.Value;
    }

    /// <summary>How many working days one of our meetings lies before the day counted from, or after it; negative on the wrong side.</summary>
    public int Distance(CheckedYear year, KnownMeeting own, KnownMeeting target)
    {
        var counted = CountedDay(year, target);
        return IsBefore ? year.At.Days.WorkingDaysBetween(own.LastDate ?? own.Date!.Value, counted) : year.At.Days.WorkingDaysBetween(counted, own.Date!.Value);
    }

    /// <summary>Whether one of our meetings lies at the distance from one of theirs; a joint one always does.</summary>
    public bool Holds(CheckedYear year, KnownMeeting own, KnownMeeting target) =>
        own.Key == target.Key || (Distance(year, own, target) is var days && days >= To.AtLeast && !(days > To.AtMost));

    private static ChainLink Wished(Wish wish, WishLink link, bool isBefore) => new(wish.Group, wish.Kind, link, isBefore, wish.ForEach == link.Group ? wish.Skip : [], true);
}
