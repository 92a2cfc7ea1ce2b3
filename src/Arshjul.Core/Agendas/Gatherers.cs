using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>Which standing points on an agenda gather a group's registers under themselves: its own, else another group's at a joint meeting.</summary>
internal sealed class Gatherers
{
    private readonly List<StandingPoint> _here;

    public Gatherers(AgendaFacts facts)
    {
        var landed = facts.Landings.Where(l => l.Meeting == facts.Meeting.Key && !l.IsSkipped).Select(l => (l.Instance.Group, l.Instance.Point)).ToHashSet();
        _here = [.. facts.Points.Where(p => p.Collects != Collects.Nothing && landed.Contains((p.Group, p.Key))).OrderBy(p => p.Key, StringComparer.Ordinal)];
    }

    /// <summary>Key of the point that gathers a register of a group, or null when none does.</summary>
    public string? Of(string group, Collects register) =>
        (_here.Find(p => p.Collects == register && p.Group == group) ?? _here.Find(p => p.Collects == register))?.Key;
}
