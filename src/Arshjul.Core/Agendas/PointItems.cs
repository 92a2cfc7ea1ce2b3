using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>Turns the standing points that land on a meeting into items.</summary>
internal static class PointItems
{
    /// <summary>One item for each point: two groups' points under one key, and two instances with one title, are taken at once.</summary>
    public static IEnumerable<DraftItem> Of(AgendaFacts facts, AgendaForm form, DateOnly day, IReadOnlyList<AddedItem> placed)
    {
        var points = facts.Points.ToDictionary(p => (p.Group, p.Key));
        var groupOrder = facts.Groups.Select((g, i) => (g.Key, i)).ToDictionary(g => g.Key, g => g.i, StringComparer.Ordinal);
        return facts.Landings
            .Where(l => l.Meeting == facts.Meeting.Key && !l.IsSkipped)
            .Select(l => (Landing: l, Point: points[(l.Instance.Group, l.Instance.Point)]))
            .Select(x => (x.Landing, x.Point, Known: x.Point.On(day, facts.Known)))
            .Select(x => (x.Landing, x.Point, x.Known, Title: TitleTemplate.Fill(x.Known.Name, x.Landing.Instance.Label, facts.Culture)))
            .GroupBy(x => (x.Point.Key, x.Title))
            .Select(same => same.OrderBy(x => groupOrder[x.Point.Group]).ThenBy(x => x.Landing.Instance.Label.Text, StringComparer.Ordinal).ToList())
            .Select(same => new DraftItem(same[0].Known.Section, same[0].Known.Order, same[0].Landing.Instance.Label.Text, same[0].Point.Key, new AgendaItem
            {
                Id = IdOf(same[0].Landing.Instance),
                Covers = [.. same.Skip(1).Select(x => IdOf(x.Landing.Instance))],
                Title = same[0].Title,
                Owners = same[0].Known.Owners,
                Origin = ItemOrigin.StandingPoint,
                SubItems = SubItems(facts, same[0].Point, same[0].Known, placed),
                Text = TextOf(facts, form, same[0].Point, same[0].Known, placed),
                Documents = same[0].Point.Documents,
                IsLate = same.Any(x => x.Landing.IsLate),
            }));
    }

    /// <summary>The id of a point's instance on an agenda and in a sent call.</summary>
    public static string IdOf(PointInstance instance) => $"point:{instance.Group}/{instance.Point}/{instance.Label.Text}";

    /// <summary>The registers that points on this agenda gather.</summary>
    public static IReadOnlySet<Collects> Gathered(AgendaFacts facts)
    {
        var here = facts.Landings.Where(l => l.Meeting == facts.Meeting.Key && !l.IsSkipped).Select(l => (l.Instance.Group, l.Instance.Point)).ToHashSet();
        return facts.Points.Where(p => here.Contains((p.Group, p.Key))).Select(p => p.Collects).ToHashSet();
    }

    private static IReadOnlyList<AgendaSubItem> SubItems(AgendaFacts facts, StandingPoint point, KnownPoint known, IReadOnlyList<AddedItem> placed) =>
    [
        .. known.SubPoints.Select(s => new AgendaSubItem { Title = s.Title, Owners = s.Owners, Text = s.EmptyText }),
        .. placed.Where(i => i.Under == point.Key).Select(i => new AgendaSubItem { Title = i.Title, Owners = i.Owners, Text = i.Text }),
        .. point.Collects switch
        {
            Collects.OpenQuestions => CarriedItems.Questions(facts).Select(q => new AgendaSubItem { Title = q.Text, Owners = q.AskedBy is null ? [] : [q.AskedBy] }),
            Collects.FollowUps => CarriedItems.FollowUps(facts).Select(f => new AgendaSubItem { Title = f.Text, Owners = f.Owners }),
            _ => [],
        },
    ];

    // The words for an empty point stand there only when nothing was put under it.
    private static string? TextOf(AgendaFacts facts, AgendaForm form, StandingPoint point, KnownPoint known, IReadOnlyList<AddedItem> placed) =>
        SubItems(facts, point, known, placed).Count > 0 ? null : point.EmptyText ?? form.EmptyPointText;
}
