using Arshjul.Core.Groups;

namespace Arshjul.Core.Agendas;

/// <summary>
/// Puts an agenda's items into its sections: by the points' own places, and over these the order that was made by hand for this meeting.
/// What came later than a hand-made order stands where it would by itself; those that were ordered change places among themselves.
/// </summary>
internal static class ItemOrders
{
    public static IReadOnlyDictionary<string, IReadOnlyList<AgendaItem>> Placed(AgendaForm form, List<DraftItem> drafts, AgendaFacts facts)
    {
        var known = form.Sections.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var orders = facts.Meeting.Orders.Where(o => o.Known <= facts.Known && known.Contains(o.Section)).GroupBy(o => o.Section, StringComparer.Ordinal).ToDictionary(o => o.Key, o => o.Last().Items, StringComparer.Ordinal);
        var moved = orders.SelectMany(o => o.Value.Select(id => (id, o.Key))).DistinctBy(o => o.id).ToDictionary(o => o.id, o => o.Key, StringComparer.Ordinal);
        var own = AgendaBuilder.ItemSection(form);
        var bySection = drafts.ToLookup(d => moved.GetValueOrDefault(d.Item.Id) ?? (known.Contains(d.Section) ? d.Section : own), StringComparer.Ordinal);
        return form.Sections.DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => (IReadOnlyList<AgendaItem>)InOrder(
            [.. bySection[s.Key].OrderBy(d => d.Order).ThenBy(d => d.Label, StringComparer.Ordinal).ThenBy(d => d.Key, StringComparer.Ordinal).ThenBy(d => d.Item.Id, StringComparer.Ordinal).Select(d => d.Item)],
            orders.GetValueOrDefault(s.Key) ?? []), StringComparer.Ordinal);
    }

    private static List<AgendaItem> InOrder(List<AgendaItem> items, IReadOnlyList<string> order)
    {
        if (order.Count == 0)
            return items;
        var index = order.Select((id, i) => (id, i)).DistinctBy(o => o.id).ToDictionary(o => o.id, o => o.i, StringComparer.Ordinal);
        var ordered = new Queue<AgendaItem>(items.Where(i => index.ContainsKey(i.Id)).OrderBy(i => index[i.Id]));
        return [.. items.Select(i => index.ContainsKey(i.Id) ? ordered.Dequeue() : i)];
    }
}
