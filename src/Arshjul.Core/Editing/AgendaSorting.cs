using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>
/// Puts what stands on one meeting's agenda in another order, or in another section. It holds for that meeting alone:
/// where a standing point stands at all meetings is changed with the point.
/// </summary>
public static class AgendaSorting
{
    /// <summary>The plan with an item at a place of a section, counted from 0; a place beyond the end is the last.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="id">The item's id on the agenda.</param>
    /// <param name="section">Key of the section; null for the one it is in.</param>
    /// <param name="index">The place among the section's other items.</param>
    /// <exception cref="InputException">It does not stand there, the meeting is over or off, or there is no such section.</exception>
    public static YearPlan Move(PlanAt at, KnownMeeting meeting, string id, string? section, int index)
    {
        OpenMeetings.Demand(at, meeting);
        var places = at.PlacesOf(meeting);
        var from = places.FirstOrDefault(p => p.Ids.Contains(id)) ?? throw EditedPlan.Refusal("edit.sort.gone");
        var to = section is null ? from : places.FirstOrDefault(p => p.Section == section) ?? throw EditedPlan.Refusal("edit.sort.section");
        List<string> now = [.. to.Ids.Where(i => i != id)];
        now.Insert(Math.Clamp(index, 0, now.Count), id);
        if (now.SequenceEqual(to.Ids))
            return at.Plan;
        var orders = new List<AgendaOrder> { Order(at, to.Section, now) };
        if (to != from)
            orders.Insert(0, Order(at, from.Section, [.. from.Ids.Where(i => i != id)]));
        var fact = at.Plan.Meetings.First(m => m.Key == meeting.Key);
        // Made again the same day, the last word counts; what was made on an earlier day is history.
        var kept = fact.Orders.Where(o => o.Known < at.Today || !orders.Exists(n => n.Section == o.Section));
        return EditedPlan.Checked(at, at.Plan with { Meetings = at.Plan.Meetings.Replace(fact, fact with { Orders = [.. kept, .. orders] }) });
    }

    /// <summary>The plan with an item one place up, from the top of a section to the bottom of the one above; the same plan at the very top.</summary>
    public static YearPlan Up(PlanAt at, KnownMeeting meeting, string id) => Step(at, meeting, id, -1);

    /// <summary>The plan with an item one place down, from the bottom of a section to the top of the one below; the same plan at the very bottom.</summary>
    public static YearPlan Down(PlanAt at, KnownMeeting meeting, string id) => Step(at, meeting, id, 1);

    private static YearPlan Step(PlanAt at, KnownMeeting meeting, string id, int step)
    {
        OpenMeetings.Demand(at, meeting);
        var places = at.PlacesOf(meeting).ToList();
        var s = places.FindIndex(p => p.Ids.Contains(id));
        if (s < 0)
            throw EditedPlan.Refusal("edit.sort.gone");
        var next = places[s].Ids.ToList().IndexOf(id) + step;
        if (next >= 0 && next < places[s].Ids.Count)
            return Move(at, meeting, id, null, next);
        return s + step < 0 || s + step >= places.Count ? at.Plan : Move(at, meeting, id, places[s + step].Section, step < 0 ? int.MaxValue : 0);
    }

    private static AgendaOrder Order(PlanAt at, string section, IReadOnlyList<string> ids) => new() { Known = at.Today, Section = section, Items = ids };
}
