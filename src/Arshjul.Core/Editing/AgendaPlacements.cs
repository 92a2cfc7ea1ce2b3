using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Takes what stands on an agenda at another meeting, or not this time, and takes such a decision back.</summary>
public static class AgendaPlacements
{
    /// <summary>The plan with an item or a standing point put off to a later meeting (sv: bordlägg).</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting on whose agenda it stands; one that was held did not deal with it.</param>
    /// <param name="id">Its id on the agenda.</param>
    /// <param name="to">Key of the meeting that takes it; null or empty for the next that can.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="InputException">It does not stand there, or cannot be taken there.</exception>
    public static YearPlan Postpone(PlanAt at, KnownMeeting meeting, string id, string? to, string? reason)
    {
        var typed = new TypedInput();
        var why = typed.Text("reason", reason, TypedInput.LongestText);
        var names = Standing(at, meeting, id);
        var target = string.IsNullOrEmpty(to) ? null : at.FindMeeting(to);
        if (!string.IsNullOrEmpty(to) && (target is not { Stands: true } || target.IsHeldAt(at.Now) || target.BeginsAt <= meeting.BeginsAt || target.Key == meeting.Key))
            typed.Wrong("to", "edit.postpone.to");
        else if (target is not null && names.FirstOrDefault(n => !target.Groups.Contains(n.Group)) is { } other)
            typed.Wrong("to", "edit.postpone.group", MeetingTitle.Of(at, target), at.FindGroup(other.Group)?.Label ?? other.Group);
        typed.ThrowIfAny();
        var plan = names.Aggregate(at.Plan, (p, n) => PlacementFacts.With(p, PlacementFacts.About(n, PlacementAction.Defer, meeting, at.Today, why) with { To = target?.Key }));
        if (target is not null && !names.TrueForAll(n => PlacementFacts.MeetingOf(new PlanAt(plan, at.Now), n) == target.Key))
            throw InputException.In([("to", new Sentence("edit.postpone.noEffect", MeetingTitle.Of(at, target), target.Date))]);
        return EditedPlan.Checked(at, plan);
    }

    /// <summary>The plan with a standing point left out at a meeting; it is due again in its window (sv: hoppa över).</summary>
    /// <exception cref="InputException">It does not stand there, or is no standing point.</exception>
    public static YearPlan Skip(PlanAt at, KnownMeeting meeting, string id, string? reason)
    {
        var typed = new TypedInput();
        var why = typed.Text("reason", reason, TypedInput.LongestText);
        typed.ThrowIfAny();
        var names = Standing(at, meeting, id);
        if (names.Exists(n => n.Label is null))
            throw EditedPlan.Refusal("edit.skip.item");
        return EditedPlan.Checked(at, names.Aggregate(at.Plan, (p, n) => PlacementFacts.With(p, PlacementFacts.About(n, PlacementAction.Skip, meeting, at.Today, why))));
    }

    /// <summary>What a meeting could take now although it lies elsewhere: points within their time, items on later meetings; ids for <see cref="TakeHere"/>.</summary>
    public static IReadOnlyList<string> Takeable(PlanAt at, KnownMeeting meeting)
    {
        if (!meeting.Stands || meeting.IsHeldAt(at.Now))
            return [];
        var points = meeting.Groups.SelectMany(g => at.LandingsOf(g).Landings)
            .Where(l => l is { IsHeld: false, Instance.OnlyMeeting: null } && l.Meeting != meeting.Key && l.Instance.Earliest <= meeting.Date)
            .Select(l => $"point:{l.Instance.Group}/{l.Instance.Point}/{l.Instance.Label.Text}");
        var items = at.Plan.Items.Where(i => meeting.Groups.Contains(i.Group) && at.MeetingOf(i) is { } place && place != meeting.Key && !at.FindMeeting(place)!.IsHeldAt(at.Now))
            .Select(i => $"item:{i.Group}/{i.Key}");
        return [.. points.Concat(items)];
    }

    /// <summary>The plan with a standing point or an item taken at this meeting instead of where it lies (sv: lägg på).</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting that takes it.</param>
    /// <param name="id">Its id, as on the agenda where it lies.</param>
    /// <exception cref="InputException">The meeting is over or off, or cannot take it.</exception>
    public static YearPlan TakeHere(PlanAt at, KnownMeeting meeting, string id)
    {
        OpenMeetings.Demand(at, meeting);
        if (AgendaName.Of(id) is not { } name || !meeting.Groups.Contains(name.Group) || !PlacementFacts.Exists(at, name))
            throw EditedPlan.Refusal("edit.sort.gone");
        if (PlacementFacts.MeetingOf(at, name) == meeting.Key)
            return at.Plan;
        return Pinned(at, at.Plan, name, meeting);
    }

    /// <summary>The decisions that hold today about what a meeting was to take: put off from it, left out at it, put on it.</summary>
    public static IReadOnlyList<Placement> Of(PlanAt at, KnownMeeting meeting) =>
        [.. at.Plan.Placements.Where(p => p.Meeting == meeting.Key && p.Known <= at.Today && PlacementFacts.IsLast(at.Plan, p)).OrderBy(p => p.Known).ThenBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>
    /// The plan with a decision taken back. One of today is as if it had never been; an older one is history, and what it was about is put back on
    /// the meeting as of today. Why something was put on a meeting is not undone so: it is put off instead.
    /// </summary>
    /// <exception cref="InputException">Something else was decided since, or the meeting is over or off.</exception>
    public static YearPlan Undo(PlanAt at, string group, string key)
    {
        if (at.Plan.Placements.FirstOrDefault(p => p.Group == group && p.Key == key) is not { } placement || !PlacementFacts.IsLast(at.Plan, placement))
            throw EditedPlan.Refusal("edit.undo.gone");
        var meeting = at.FindMeeting(placement.Meeting)!;
        var without = at.Plan with { Placements = at.Plan.Placements.Without(placement) };
        if (placement.Known == at.Today && !IsCalledSince(at, placement))
            return EditedPlan.Checked(at, without);
        if (placement.Action == PlacementAction.Pin)
            throw EditedPlan.Refusal("edit.undo.pin", placement.Known);
        OpenMeetings.Demand(at, meeting);
        var name = new AgendaName(group, placement.Item ?? placement.Point!, placement.Item is null ? placement.Label ?? PlacementFacts.LabelAt(at, placement) : null);
        return name is { Label: null } && placement.Item is null ? throw EditedPlan.Refusal("edit.undo.gone") : Pinned(at, at.Plan, name, meeting);
    }

    private static YearPlan Pinned(PlanAt at, YearPlan plan, AgendaName name, KnownMeeting meeting)
    {
        var after = PlacementFacts.With(plan, PlacementFacts.About(name, PlacementAction.Pin, meeting, at.Today, null));
        if (PlacementFacts.MeetingOf(new PlanAt(after, at.Now), name) != meeting.Key)
            throw EditedPlan.Refusal("edit.take.noEffect", MeetingTitle.Of(at, meeting), meeting.Date);
        return EditedPlan.Checked(at, after);
    }

    private static bool IsCalledSince(PlanAt at, Placement placement) => new[] { placement.Meeting, placement.To }.OfType<string>()
        .Any(m => at.SentCallsOf(m) is [.., var last] && DateOnly.FromDateTime(at.Zone.ToLocal(last.MadeAt)) >= placement.Known);

    /// <summary>What stands under an id on a meeting's agenda: the same point of several groups, or several times of one, stand as one item.</summary>
    private static List<AgendaName> Standing(PlanAt at, KnownMeeting meeting, string id)
    {
        if (meeting.IsCancelled)
            throw EditedPlan.Refusal("edit.meeting.cancelled", MeetingTitle.Of(at, meeting));
        var items = at.AgendaOf(meeting).Items.ToList();
        if (items.Find(i => i.Id == id) is { } item)
        {
            var names = item.Covers.Prepend(id).Select(AgendaName.Of).OfType<AgendaName>().ToList();
            return names.Count > 0 ? names : throw EditedPlan.Refusal("edit.postpone.register");
        }
        return items.Exists(i => i.SubItems.Any(s => s.Id == id)) && AgendaName.Of(id) is { } under ? [under] : throw EditedPlan.Refusal("edit.sort.gone");
    }
}
