using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>The convener's own items: put on an agenda, changed, taken back. What an agenda said before that day it says for ever.</summary>
public static class AgendaItems
{
    /// <summary>The plan with a new item on a meeting's agenda.</summary>
    /// <exception cref="InputException">The meeting is over or off, or a field is wrong.</exception>
    public static YearPlan Add(PlanAt at, KnownMeeting meeting, ItemForm form)
    {
        OpenMeetings.Demand(at, meeting);
        var item = New(at, meeting, form);
        return EditedPlan.Checked(at, at.Plan with { Items = [.. at.Plan.Items, item] });
    }

    /// <summary>The plan with what an item says changed from today on.</summary>
    /// <exception cref="InputException">There is no such item, its meeting is over, or a field is wrong.</exception>
    public static YearPlan Change(PlanAt at, string group, string key, ItemForm form)
    {
        var (item, now) = Find(at, group, key);
        var said = Read(at, at.FindMeeting(at.MeetingOf(item) ?? item.Meeting)!, form, group);
        if (Same(now, said))
            return at.Plan;
        return EditedPlan.Checked(at, at.Plan with { Items = at.Plan.Items.Replace(item, Changed(at, item, said)) });
    }

    /// <summary>The plan with an item taken back: on no agenda from today on.</summary>
    /// <exception cref="InputException">There is no such item, or its meeting is over.</exception>
    public static YearPlan Remove(PlanAt at, string group, string key)
    {
        var (item, now) = Find(at, group, key);
        if (item.Known == at.Today && !IsCalledTo(at, item))
            return EditedPlan.Checked(at, at.Plan with
            {
                Items = at.Plan.Items.Without(item),
                Placements = [.. at.Plan.Placements.Where(p => p.Group != group || p.Item != key)],
            });
        return at.Plan with { Items = at.Plan.Items.Replace(item, Changed(at, item, Said(now) with { Known = at.Today, Withdrawn = true })) };
    }

    internal static AddedItem New(PlanAt at, KnownMeeting meeting, ItemForm form)
    {
        var group = string.IsNullOrEmpty(form.Group) ? meeting.Groups[0] : form.Group;
        var said = Read(at, meeting, form, group);
        return new AddedItem
        {
            Group = group,
            Key = ReadableKey.Of(said.Title, "arende", at.Plan.Items.Where(i => i.Group == group).Select(i => i.Key)
                .Concat(at.Plan.Points.Where(p => p.Group == group).Select(p => p.Key))),
            Meeting = meeting.Key,
            Title = said.Title,
            Section = said.Section,
            Under = said.Under,
            Owners = said.Owners,
            Text = said.Text,
            Documents = said.Documents,
            Known = at.Today,
        };
    }

    private static ItemChange Read(PlanAt at, KnownMeeting meeting, ItemForm form, string group)
    {
        var typed = new TypedInput();
        var said = new ItemChange
        {
            Known = at.Today,
            Title = typed.Needed("title", form.Title),
            Section = typed.Text("section", form.Section),
            Under = typed.Text("under", form.Under),
            Owners = typed.Names("owners", form.Owners),
            Text = typed.Text("text", form.Text, TypedInput.LongestText),
            Documents = typed.Lines("documents", form.Documents),
        };
        if (!meeting.Groups.Contains(group))
            typed.Wrong("group", "edit.item.group", MeetingTitle.Of(at, meeting));
        var sections = at.PlacesOf(meeting);
        if (said.Section is { } section && !sections.Any(s => s.Section == section))
            typed.Wrong("section", "edit.item.section", string.Join(", ", sections.Select(s => s.Title ?? s.Section)));
        if (said.Under is { } under && !at.Plan.Points.Any(p => p.Key == under && meeting.Groups.Contains(p.Group)))
            typed.Wrong("under", "edit.item.under");
        typed.ThrowIfAny();
        return said;
    }

    /// <summary>An item that is on, and as it stands today.</summary>
    private static (AddedItem Item, AddedItem Now) Find(PlanAt at, string group, string key)
    {
        if (at.Plan.Items.FirstOrDefault(i => i.Group == group && i.Key == key) is not { } item || item.KnownOn(at.Today) is not { } now)
            throw EditedPlan.Refusal("edit.item.gone");
        if (at.MeetingOf(item) is { } place)
            OpenMeetings.DemandNotHeld(at, at.FindMeeting(place)!);
        return (item, now);
    }

    private static AddedItem Changed(PlanAt at, AddedItem item, ItemChange said) => item.Known == at.Today && item.Changes.Count == 0 && !said.Withdrawn
        ? item with { Title = said.Title, Section = said.Section, Under = said.Under, Owners = said.Owners, Text = said.Text, Documents = said.Documents }
        : item with { Changes = [.. item.Changes.Where(c => c.Known < at.Today), said] };

    private static ItemChange Said(AddedItem now) =>
        new() { Known = default, Title = now.Title, Section = now.Section, Under = now.Under, Owners = now.Owners, Text = now.Text, Documents = now.Documents };

    private static bool Same(AddedItem now, ItemChange said) =>
        (now.Title, now.Section, now.Under, now.Text) == (said.Title, said.Section, said.Under, said.Text) && now.Owners.SequenceEqual(said.Owners) && now.Documents.SequenceEqual(said.Documents);

    private static bool IsCalledTo(PlanAt at, AddedItem item) =>
        at.Plan.SentCalls.Any(c => c.Items.Any(i => i.Id == $"item:{item.Group}/{item.Key}")) || at.Plan.Items.Any(i => i.RefersTo == item.Key);
}
