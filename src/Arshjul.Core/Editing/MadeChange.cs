using Arshjul.Core.Planning;

namespace Arshjul.Core.Editing;

/// <summary>A change that was made: the facts that it touched as they were and as it left them, enough to take it back (sv: ändring).</summary>
public sealed record MadeChange
{
    private MadeChange(YearPlan before, YearPlan after, int callsSent) => (Before, After, CallsSent) = (before, after, callsSent);

    /// <summary>What it touched, before it.</summary>
    public YearPlan Before { get; }

    /// <summary>What it touched, after it.</summary>
    public YearPlan After { get; }

    /// <summary>How many calls had been sent when it was made.</summary>
    public int CallsSent { get; }

    /// <summary>The change between two plans; null when it touched nothing, or something that is never taken back: an approval, an answer, a call.</summary>
    public static MadeChange? Of(YearPlan before, YearPlan after)
    {
        if (!ReferenceEquals(before.SentCalls, after.SentCalls) || !ReferenceEquals(before.Approvals, after.Approvals) || !ReferenceEquals(before.Answers, after.Answers))
            return null;
        var (old, made) = (Only(before, after), Only(after, before));
        return old == made ? null : new MadeChange(old, made, after.SentCalls.Count);
    }

    private static YearPlan Only(YearPlan plan, YearPlan other) => new()
    {
        Organisation = plan.Organisation,
        Closures = Only(plan.Closures, other.Closures),
        People = Only(plan.People, other.People),
        MailingLists = Only(plan.MailingLists, other.MailingLists),
        Processes = Only(plan.Processes, other.Processes),
        Groups = Only(plan.Groups, other.Groups),
        Seats = Only(plan.Seats, other.Seats),
        Events = Only(plan.Events, other.Events),
        Meetings = Only(plan.Meetings, other.Meetings),
        Series = Only(plan.Series, other.Series),
        Wishes = Only(plan.Wishes, other.Wishes),
        Points = Only(plan.Points, other.Points),
        Requests = Only(plan.Requests, other.Requests),
        Placements = Only(plan.Placements, other.Placements),
        Items = Only(plan.Items, other.Items),
        FollowUps = Only(plan.FollowUps, other.FollowUps),
        Questions = Only(plan.Questions, other.Questions),
        Matters = Only(plan.Matters, other.Matters),
        Silences = Only(plan.Silences, other.Silences),
        SeatProposals = Only(plan.SeatProposals, other.SeatProposals),
        Papers = Only(plan.Papers, other.Papers),
    };

    // A change leaves what it does not touch as the same object.
    private static T[] Only<T>(IReadOnlyList<T> facts, IReadOnlyList<T> others)
        where T : class
    {
        if (ReferenceEquals(facts, others))
            return [];
        var same = others.ToHashSet<T>(ReferenceEqualityComparer.Instance);
        return facts.Where(f => !same.Contains(f)).ToArray();
    }
}
