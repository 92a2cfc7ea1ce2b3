using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>All that follows from changes to meetings, worked out from the plan before and after: a pure function, the same before it is done as after (sv: följder).</summary>
public sealed record Consequences
{
    /// <summary>Points and items that another meeting takes, or none.</summary>
    public required IReadOnlyList<LandingMove> Landings { get; init; }

    /// <summary>Deadlines of the changed meetings that are others.</summary>
    public required IReadOnlyList<DeadlineMove> Deadlines { get; init; }

    /// <summary>What needs a look that did not.</summary>
    public required IReadOnlyList<Finding> Appearing { get; init; }

    /// <summary>What needed a look and does no more.</summary>
    public required IReadOnlyList<Finding> Vanishing { get; init; }

    /// <summary>What follows.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after, at the same moment.</param>
    /// <param name="meetings">Keys of the meetings that were changed.</param>
    public static Consequences Between(PlanAt before, PlanAt after, IReadOnlyList<string> meetings)
    {
        var changed = meetings.Select(m => (Was: before.FindMeeting(m)!, Is: after.FindMeeting(m)!)).ToList();
        var years = changed.SelectMany(m => Years(m.Was).Concat(Years(m.Is))).Distinct().Order().ToList();
        var (old, now) = (Told(before, years), Told(after, years));
        return new Consequences
        {
            Landings = LandingMoves.Between(before, after, changed.SelectMany(m => m.Was.Groups).Distinct(StringComparer.Ordinal)),
            Deadlines = [.. changed.SelectMany(m => Moved(before, after, m.Was, m.Is))],
            Appearing = Without(now, old),
            Vanishing = Without(old, now),
        };

        // What is missed in one year may be told in the next; a meeting without a date stands in the year it is thought for.
        IEnumerable<int> Years(KnownMeeting meeting) => meeting.Date is { } day ? [day.Year, day.Year + 1] : [meeting.Awaits?.Window?.From.Year ?? before.Today.Year];
    }

    private static List<Finding> Told(PlanAt at, IEnumerable<int> years) => [.. years.SelectMany(y => PlanCheck.Of(at, y)).Where(f => f.IsTold).DistinctBy(AtMeeting)];

    /// <summary>The findings that are not among others. It is the same when it says the same of the same meeting, or of the same day: meetings can change places.</summary>
    private static List<Finding> Without(List<Finding> some, List<Finding> others)
    {
        var (meetings, days) = (others.Select(AtMeeting).ToHashSet(), others.Select(OnDay).ToHashSet());
        return some.FindAll(f => !meetings.Contains(AtMeeting(f)) && !days.Contains(OnDay(f)));
    }

    /// <summary>What makes two findings the same as long as the meeting keeps its day.</summary>
    internal static (PlanRule, string?, string?, string?, string) AtMeeting(Finding f) => (f.Rule, f.Meeting, f.OtherMeeting, f.Subject, Phrasebook.In("sv").Say(f.What));

    private static (PlanRule, DateOnly, string, string?, string) OnDay(Finding f) => (f.Rule, f.Day, string.Join('/', f.Groups), f.Subject, Phrasebook.In("sv").Say(f.What));

    private static IEnumerable<DeadlineMove> Moved(PlanAt before, PlanAt after, KnownMeeting was, KnownMeeting now)
    {
        var (old, moved) = (Of(before, was), Of(after, now));
        return old.Zip(moved).Where(d => d.First.At != d.Second.At).Select(d => new DeadlineMove(was.Key, d.First.Name, d.First.At, d.Second.At));
    }

    /// <summary>A meeting's deadlines by name; none while it is off, and no call where none goes out from here.</summary>
    private static (string Name, DateTime? At)[] Of(PlanAt at, KnownMeeting meeting)
    {
        var deadlines = meeting.Stands ? at.DeadlinesOf(meeting) : ResolvedDeadlines.None;
        var call = meeting.Stands && at.FindGroup(meeting.Groups[0])!.Calls ? DueMoments.CallOut(at, meeting) : (DateTime?)null;
        return [("itemsIn", deadlines.ItemsIn), ("documentsIn", deadlines.DocumentsIn), ("callOut", call), ("minutesReady", deadlines.MinutesReady)];
    }
}
