using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Meetings that do not lie at the distance from another group's that was wished for (R1, R46).</summary>
internal sealed class ChainCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) =>
        from link in ChainLink.Of(year)
        where link.IsWished
        let targets = link.Targets(year)
        from meeting in link.Own(year)
        where year.Touches(meeting.Date!.Value) && !targets.Any(t => link.Holds(year, meeting, t))
        let nearest = Nearest(year, link, meeting, targets)
        where nearest is not null
        select Broken(year, link, meeting, nearest);

    /// <summary>The meeting it should keep its distance to; null when the chain has nothing yet on that side, and no farthest day is wished for.</summary>
    private static KnownMeeting? Nearest(CheckedYear year, ChainLink link, KnownMeeting meeting, IReadOnlyList<KnownMeeting> targets)
    {
        var near = targets.OrderBy(t => Math.Abs(link.Distance(year, meeting, t))).ToList();
        return near.Find(t => link.Distance(year, meeting, t) >= 0) ?? (link.To.AtMost is null ? null : near.FirstOrDefault());
    }

    private static Finding Broken(CheckedYear year, ChainLink link, KnownMeeting meeting, KnownMeeting nearest)
    {
        var (distance, counted) = (link.Distance(year, meeting, nearest), link.CountedDay(year, nearest));
        var side = link.IsBefore ? "before" : "after";
        return new Finding
        {
            Rule = PlanRule.ChainBroken,
            Severity = link.To.Strength == WishStrength.Hard ? Severity.Error : Severity.Warning,
            Day = meeting.Date!.Value,
            Groups = [.. meeting.Groups.Append(link.To.Group).Distinct(StringComparer.Ordinal)],
            Meeting = meeting.Key,
            OtherMeeting = nearest.Key,
            What = new Sentence("check.ChainBroken." + side, year.Label(link.Group), Wanted(link), Other(year, link), CheckWords.Day(nearest.Date!.Value),
                distance >= 0 ? CheckWords.WorkingDays(distance) : new Sentence("check.distance.wrongSide." + side)),
            Remedy = Remedy(year, link, counted),
            IsOver = meeting.IsHeldAt(year.At.Now),
        };
    }

    private static Sentence Wanted(ChainLink link) => link.To switch
    {
        { AtMost: { } most, AtLeast: var least } when most == least => CheckWords.WorkingDays(least),
        { AtMost: { } most, AtLeast: var least } => new Sentence("check.distance.between", least, CheckWords.WorkingDays(most)),
        { AtLeast: var least } => new Sentence("check.distance.atLeast", CheckWords.WorkingDays(least)),
    };

    private static object Other(CheckedYear year, ChainLink link) =>
        link.To.Day == LinkDay.Meeting ? year.Label(link.To.Group) : new Sentence("check.counted." + link.To.Day, year.Label(link.To.Group));

    private static Sentence Remedy(CheckedYear year, ChainLink link, DateOnly counted)
    {
        var sign = link.IsBefore ? -1 : 1;
        var near = CheckWords.Day(year.At.Days.Add(counted, sign * link.To.AtLeast));
        if (link.To.AtMost is not { } most)
            return new Sentence(link.IsBefore ? "check.moveTo.atLatest" : "check.moveTo.atEarliest", near);
        var far = CheckWords.Day(year.At.Days.Add(counted, sign * most));
        return link.IsBefore ? new Sentence("check.moveTo.between", far, near) : new Sentence("check.moveTo.between", near, far);
    }
}
