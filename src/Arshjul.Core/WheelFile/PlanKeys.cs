using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>What in a plan can be referred to, also what could not be read to its end, so that one fault does not make ten.</summary>
internal sealed class PlanKeys
{
    private readonly Dictionary<string, SortedSet<string>> _lists = new(StringComparer.Ordinal);

    public PlanKeys(PositionedNode root, IReadOnlyDictionary<(string List, string Identity), PositionedNode> gone)
    {
        Gone = gone;
        foreach (var property in NodeShape.Of(typeof(YearPlan)).Properties.Values)
        {
            if (NodeShape.Of(property.Type).Element is { } element && root.Find(property.Name) is { } list)
                _lists[property.Name] = new SortedSet<string>(list.Elements.Select(e => NodeIdentity.Of(e, NodeShape.Of(element))).OfType<string>(), StringComparer.Ordinal);
        }
    }

    /// <summary>What the files took away.</summary>
    public IReadOnlyDictionary<(string List, string Identity), PositionedNode> Gone { get; }

    public bool Has(string list, string identity) => _lists.TryGetValue(list, out var known) && known.Contains(identity);

    public IEnumerable<string> In(string list) => _lists.TryGetValue(list, out var known) ? known : [];
}
