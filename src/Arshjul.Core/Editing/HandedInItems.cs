using System.Globalization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Items that participants hand in themselves, until the meeting's deadline for items (sv: anmäla ärende).</summary>
public static class HandedInItems
{
    /// <summary>The plan with an item that a participant handed in.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="person">Key of the person.</param>
    /// <param name="form">The item; whose it is follows from the person's seat.</param>
    /// <exception cref="InputException">It is too late, the person has no seat there, or a field is wrong.</exception>
    public static YearPlan HandIn(PlanAt at, KnownMeeting meeting, string person, ItemForm form)
    {
        OpenMeetings.Demand(at, meeting);
        var groups = OwnSeats.GroupsOf(at, meeting, person);
        if (groups.Count == 0)
            throw EditedPlan.Refusal("edit.answer.seat", MeetingTitle.Of(at, meeting));
        DemandInTime(at, meeting, groups[0]);
        var item = AgendaItems.New(at, meeting, form with { Group = groups[0] }) with { HandedIn = true, HandedInBy = person };
        return EditedPlan.Checked(at, at.Plan with { Items = [.. at.Plan.Items, item] });
    }

    /// <summary>The items that a person has handed in and that are still to come, with the meetings that take them.</summary>
    public static IReadOnlyList<AddedItem> Of(PlanAt at, string person) =>
        [.. at.Plan.Items.Where(i => i.HandedInBy == person && at.MeetingOf(i) is { } place && !at.FindMeeting(place)!.IsHeldAt(at.Now)).Select(i => i.KnownOn(at.Today)!)];

    /// <summary>The plan with one's own item taken back.</summary>
    /// <exception cref="InputException">It is not theirs, or it is too late.</exception>
    public static YearPlan Withdraw(PlanAt at, string person, string group, string key)
    {
        if (at.Plan.Items.FirstOrDefault(i => i.Group == group && i.Key == key && i.HandedInBy == person) is not { } item)
            throw EditedPlan.Refusal("edit.item.gone");
        if (at.MeetingOf(item) is { } place)
            DemandInTime(at, at.FindMeeting(place)!, group);
        return AgendaItems.Remove(at, group, key);
    }

    private static void DemandInTime(PlanAt at, KnownMeeting meeting, string group)
    {
        if (at.DeadlinesOf(meeting).ItemsIn is { } last && at.Now > last)
            throw EditedPlan.Refusal("edit.handIn.late", DateOnly.FromDateTime(last), last.ToString("HH\\.mm", CultureInfo.InvariantCulture), at.FindGroup(group) is { Mailbox: { } mailbox } ? mailbox : at.FindGroup(group)!.Label);
    }
}
