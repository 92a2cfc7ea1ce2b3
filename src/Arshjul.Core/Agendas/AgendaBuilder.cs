using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Agendas;

/// <summary>Builds a meeting's agenda: standing points that land on it, follow-ups and questions carried over, items handed in and added, matters on their way.</summary>
public static class AgendaBuilder
{
    /// <summary>The agenda; for a meeting without a date there is none yet, only its items.</summary>
    public static Agenda Build(AgendaFacts facts)
    {
        var (form, drafts, placed) = Drafts(facts);
        return new Agenda
        {
            Heading = form.Heading,
            Layout = form.Layout,
            Sections = WithReferences(AgendaNumbers.Give(Sections(form, drafts, facts), facts.Numbers), placed),
        };
    }

    /// <summary>All sections of the form with what stands in each.</summary>
    public static IReadOnlyList<SectionPlaces> Places(AgendaFacts facts)
    {
        var (form, drafts, _) = Drafts(facts);
        var placed = ItemOrders.Placed(form, drafts, facts);
        return [.. form.Sections.Select(s => new SectionPlaces(s.Key, s.Title, [.. placed[s.Key].Select(i => i.Id)]))];
    }

    private static (AgendaForm Form, List<DraftItem> Drafts, List<AddedItem> Placed) Drafts(AgendaFacts facts)
    {
        var day = facts.Meeting.Date ?? facts.Known;
        var form = facts.Groups[0].FormOn(day);
        var placed = facts.Items.Select(i => i.KnownOn(facts.Known)).OfType<AddedItem>().Where(i => ItemPlaces.MeetingOf(i, facts) == facts.Meeting.Key)
            .OrderBy(i => i.Order ?? int.MaxValue).ThenBy(i => i.Known).ThenBy(i => i.Key, StringComparer.Ordinal).ThenBy(i => i.Group, StringComparer.Ordinal).ToList();
        var drafts = new List<DraftItem>(PointItems.Of(facts, form, day, placed));
        drafts.AddRange(placed.Where(i => i.Under is null || !drafts.Any(d => d.Key == i.Under)).Select(i => Draft(i, form)));
        drafts.AddRange(facts.Matters.Where(m => !placed.Any(i => i.Group == m.Group && i.Key == m.Key)).Select(m => Draft(m, facts, form)));
        drafts.AddRange(Registers(facts, form));
        return (form, drafts, placed);
    }

    private static DraftItem Draft(AddedItem item, AgendaForm form) => new(item.Section ?? ItemSection(form), item.Order ?? int.MaxValue, "~", item.Key, new AgendaItem
    {
        Id = $"item:{item.Group}/{item.Key}",
        Title = item.Title,
        Owners = item.Owners,
        Origin = item.HandedIn ? ItemOrigin.HandedIn : ItemOrigin.Added,
        SubItems = [.. item.SubPoints.Select(s => new AgendaSubItem { Title = s.Title, Owners = s.Owners, Text = s.EmptyText })],
        Text = item.Text,
        Documents = item.Documents,
    });

    private static DraftItem Draft(MatterHere matter, AgendaFacts facts, AgendaForm form) => new(ItemSection(form), int.MaxValue, "~", matter.Key, new AgendaItem
    {
        Id = $"matter:{matter.Group}/{matter.Key}",
        Title = matter.Title,
        Origin = ItemOrigin.SeveralForums,
        Text = Phrasebook.In(facts.Culture.TwoLetterISOLanguageName).Say("matter.way", matter.Way),
    });

    /// <summary>Follow-ups and questions that no standing point gathers stand as items of their own.</summary>
    private static IEnumerable<DraftItem> Registers(AgendaFacts facts, AgendaForm form)
    {
        var gatherers = new Gatherers(facts);
        var section = form.FollowUpSection ?? ItemSection(form);
        foreach (var f in CarriedItems.FollowUps(facts).Where(f => gatherers.Of(f.Group, Collects.FollowUps) is null))
            yield return new DraftItem(section, int.MaxValue, "~~", f.Key, new AgendaItem { Id = $"followUp:{f.Group}/{f.Key}", Title = f.Text, Owners = f.Owners, Origin = ItemOrigin.FollowUp });
        foreach (var q in CarriedItems.Questions(facts).Where(q => gatherers.Of(q.Group, Collects.OpenQuestions) is null))
            yield return new DraftItem(section, int.MaxValue, "~~~", q.Key, new AgendaItem { Id = $"question:{q.Group}/{q.Key}", Title = q.Text, Owners = q.Owners, Origin = ItemOrigin.OpenQuestion });
    }

    private static IReadOnlyList<AgendaSection> Sections(AgendaForm form, List<DraftItem> drafts, AgendaFacts facts)
    {
        var placed = ItemOrders.Placed(form, drafts, facts);
        return [.. form.Sections
            .Select(s => new AgendaSection { Title = s.Title, EmptyText = s.EmptyText, Items = placed[s.Key] })
            // An empty section is printed with the group's own words, but only where the whole form is gone through.
            .Where(s => s.Items.Count > 0 || (s.Title is not null && s.EmptyText is not null && facts.Meeting.Kind == MeetingKind.Ordinary))];
    }

    private static IReadOnlyList<AgendaSection> WithReferences(IReadOnlyList<AgendaSection> sections, List<AddedItem> placed)
    {
        var referring = placed.Where(i => i.RefersTo is not null).ToDictionary(i => $"item:{i.Group}/{i.Key}", StringComparer.Ordinal);
        if (referring.Count == 0)
            return sections;
        var all = sections.SelectMany(s => s.Items).Where(i => i.Origin is not (ItemOrigin.FollowUp or ItemOrigin.OpenQuestion)).ToList();
        return [.. sections.Select(s => s with { Items = [.. s.Items.Select(i => i with { RefersTo = Reference(i) })] })];

        string? Reference(AgendaItem item) =>
            referring.TryGetValue(item.Id, out var from) && all.Where(i => i.Id != item.Id && Named(i).Key == from.RefersTo)
                .OrderByDescending(i => Named(i).Group == from.Group).FirstOrDefault() is { } target
                ? $"{target.Number} {target.Title}"
                : null;
    }

    /// <summary>Whose an item or a point is, and what it is called, from its id.</summary>
    private static (string Group, string Key) Named(AgendaItem item)
    {
        var parts = item.Id[(item.Id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/');
        return (parts[0], parts[1]);
    }

    internal static string ItemSection(AgendaForm form) =>
        form.ItemSection ?? (form.Sections.FirstOrDefault(s => s.Title is not null) ?? form.Sections.FirstOrDefault())?.Key ?? "";
}
