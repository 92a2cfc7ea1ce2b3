using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>Turns the standing points that land on a meeting into items.</summary>
internal static class PointItems
{
    /// <summary>One item for each point: two groups' instances under one key and label, and two instances with one title, are taken at once.</summary>
    public static IEnumerable<DraftItem> Of(AgendaFacts facts, AgendaForm form, DateOnly day, IReadOnlyList<AddedItem> placed)
    {
        var points = facts.Points.ToDictionary(p => (p.Group, p.Key));
        var groupOrder = facts.Groups.Select((g, i) => (g.Key, i)).ToDictionary(g => g.Key, g => g.i, StringComparer.Ordinal);
        var gatherers = new Gatherers(facts);
        var gathered = new HashSet<string>(StringComparer.Ordinal);
        var here = facts.Landings
            .Where(l => l.Meeting == facts.Meeting.Key && !l.IsSkipped)
            .Select(l => (Landing: l, Point: points[(l.Instance.Group, l.Instance.Point)]))
            .Select(x => (x.Landing, x.Point, Known: x.Point.On(day, facts.Known)))
            // The meeting's own instance, or the one that was called to, stands for those it covers: a deferral must not give the item another id.
            .OrderBy(x => groupOrder[x.Point.Group]).ThenBy(x => x.Landing.Instance.OnlyMeeting != facts.Meeting.Key).ThenBy(x => !x.Landing.IsBound)
            .ThenBy(x => x.Landing.Instance.Label.Text, StringComparer.Ordinal).ToList();
        var titles = new Dictionary<(string, string), string>();
        foreach (var (landing, point, known) in here)
            titles.TryAdd((point.Key, landing.Instance.Label.Text), TitleTemplate.Fill(known.Name, landing.Instance.Label, facts.Culture));
        foreach (var same in here.GroupBy(x => (x.Point.Key, Title: titles[(x.Point.Key, x.Landing.Instance.Label.Text)])))
        {
            var (landing, point, known) = same.First();
            var text = point.EmptyText ?? form.EmptyPointText;
            // Several instances of one point on an agenda: what stands under it stands under the first.
            var isFirst = gathered.Add(point.Key);
            var under = isFirst ? placed.Where(i => i.Under == point.Key).ToList() : [];
            var subItems = SubItems(facts, isFirst ? gatherers : null, point, known, text, under);
            yield return new DraftItem(known.Section, known.Order, landing.Instance.Label.Text, point.Key, new AgendaItem
            {
                Id = IdOf(landing.Instance),
                Covers = [.. same.Skip(1).Select(x => IdOf(x.Landing.Instance))],
                Title = same.Key.Title,
                Owners = known.Owners,
                Origin = ItemOrigin.StandingPoint,
                SubItems = subItems,
                // The words for an empty point stand there only when nothing was put under it.
                Text = subItems.Count > 0 ? null : text,
                Documents = [.. point.Documents.Concat(under.SelectMany(i => i.Documents)).Distinct(StringComparer.Ordinal)],
                IsLate = same.Any(x => x.Landing.IsLate),
            });
        }
    }

    /// <summary>The id of a point's instance on an agenda and in a sent call.</summary>
    public static string IdOf(PointInstance instance) => $"point:{instance.Group}/{instance.Point}/{instance.Label.Text}";

    private static IReadOnlyList<AgendaSubItem> SubItems(AgendaFacts facts, Gatherers? gatherers, StandingPoint point, KnownPoint known, string? emptyText, IReadOnlyList<AddedItem> under)
    {
        var own = known.SubPoints.Select(s => new AgendaSubItem { Title = s.Title, Owners = s.Owners, Text = s.EmptyText ?? emptyText });
        if (gatherers is null)
            return [.. own];
        return
        [
            .. own,
            .. under.Select(i => new AgendaSubItem { Id = $"item:{i.Group}/{i.Key}", Title = i.Title, Owners = i.Owners, Text = i.Text }),
            .. CarriedItems.Questions(facts).Where(q => gatherers.Of(q.Group, Collects.OpenQuestions) == point.Key).Select(q => new AgendaSubItem { Title = q.Text, Owners = q.AskedBy is null ? [] : [q.AskedBy] }),
            .. CarriedItems.FollowUps(facts).Where(f => gatherers.Of(f.Group, Collects.FollowUps) == point.Key).Select(f => new AgendaSubItem { Title = f.Text, Owners = f.Owners }),
        ];
    }
}
