using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>The plan with the files laid over it, its nodes beside it, and what in it can be referred to.</summary>
internal sealed class PlanUnderCheck(YearPlan plan, PositionedNode root, PlanKeys keys, WheelFaults faults)
{
    private readonly Dictionary<(string List, string Identity), List<PlanEntity>> _missed = [];
    private readonly Dictionary<string, Meeting> _meetings = plan.Meetings.DistinctBy(m => m.Key).ToDictionary(m => m.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, CooperationGroup> _groups = plan.Groups.DistinctBy(g => g.Key).ToDictionary(g => g.Key, StringComparer.Ordinal);
    private readonly HashSet<string> _brokenGroups = [.. root.Find("groups")?.Elements.Where(g => g.IsDamagedWithin).Select(g => g.TextOf("key") ?? "") ?? []];

    public YearPlan Plan { get; } = plan;

    public WheelFaults Faults { get; } = faults;

    /// <summary>The facts of a list, each with its place.</summary>
    public IEnumerable<(T Fact, PlanEntity Entity)> Each<T>(IReadOnlyList<T> facts, string list)
    {
        var nodes = root.Find(list)?.Elements ?? [];
        return facts.Zip(nodes, (fact, node) => (fact, new PlanEntity(list, NodeIdentity.Guess(node) ?? "", node)));
    }

    public Meeting? Meeting(string? key) => key is null ? null : _meetings.GetValueOrDefault(key);

    public CooperationGroup? Group(string? key) => key is null ? null : _groups.GetValueOrDefault(key);

    /// <summary>The group, when nothing in it was wrong and its agenda forms can be relied on.</summary>
    public CooperationGroup? WholeGroup(string? key) => Group(key) is { } group && !_brokenGroups.Contains(group.Key) ? group : null;

    public bool Has(string list, string identity) => keys.Has(list, identity);

    /// <summary>Tells that what a value refers to is not there.</summary>
    public void Refer(PlanEntity from, PositionedNode at, string list, string? identity)
    {
        if (identity is null || keys.Has(list, identity))
            return;
        if (keys.Gone.ContainsKey((list, identity)))
        {
            if (!_missed.TryGetValue((list, identity), out var referrers))
                _missed[(list, identity)] = referrers = [];
            referrers.Add(from);
            return;
        }
        Faults.Add(at, "wheel.noSuch", new Sentence("wheel.The." + list), Shown.Quoted(identity), EditDistance.Guess(identity, keys.In(list)));
    }

    /// <summary>Tells for each thing that was taken away while others need it, who they are.</summary>
    public void TellMissed()
    {
        foreach (var ((list, identity), referrers) in _missed)
        {
            var names = referrers.DistinctBy(r => (r.List, r.Identity)).ToList();
            Faults.Add(keys.Gone[(list, identity)], "wheel.needed", new Sentence("wheel.The." + list), Shown.Quoted(identity), Listed(names));
        }
    }

    private static object Listed(List<PlanEntity> names)
    {
        const int most = 5;
        object told = names[0].Called;
        foreach (var name in names.Skip(1).Take(most - 1))
            told = new Sentence("wheel.and", told, name.Called);
        return names.Count > most ? new Sentence("wheel.andMore", told, names.Count - most) : told;
    }
}
