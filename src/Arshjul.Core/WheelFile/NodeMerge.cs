namespace Arshjul.Core.WheelFile;

/// <summary>
/// Lays a file over the plan: objects property by property, lists element by element where the elements can be told apart, all else replaced;
/// null takes a property away and <c>"deleted": true</c> an element.
/// </summary>
internal sealed class NodeMerge(WheelFaults faults)
{
    public const string Deleted = "deleted";

    /// <summary>The elements of the plan's own lists that were asked to go, by list and identity.</summary>
    public Dictionary<(string List, string Identity), PositionedNode> Gone { get; } = [];

    /// <summary>The value that results; null when it is taken away.</summary>
    public PositionedNode? Lay(PositionedNode? under, PositionedNode over, NodeShape shape) => over.Kind switch
    {
        NodeKind.Null => null,
        NodeKind.Object when shape.IsObject => LayObject(under, over, shape),
        NodeKind.Array when shape.Element is not null => LayList(under, over, NodeShape.Of(shape.Element)),
        _ => over,
    };

    private PositionedNode LayObject(PositionedNode? under, PositionedNode over, NodeShape shape)
    {
        var into = under is { Kind: NodeKind.Object } && SameSort(under, over, shape) ? under : Blank(over);
        into.Origin = over.Origin;
        into.Damaged |= over.Damaged;
        var actual = shape.Resolve(over) ?? shape.Resolve(into) ?? shape;
        foreach (var (name, value) in over.Members.Where(m => m.Key != Deleted))
        {
            var laid = actual.Properties.TryGetValue(name, out var property) ? Lay(into.Find(name), value, NodeShape.Of(property.Type)) : value;
            if (laid is null)
                into.Members.Remove(name);
            else
                into.Members[name] = laid;
        }
        return into;
    }

    private PositionedNode LayList(PositionedNode? under, PositionedNode over, NodeShape element)
    {
        var into = element.Identity.Count > 0 && under is { Kind: NodeKind.Array } ? under : Blank(over);
        into.Origin = over.Origin;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < into.Elements.Count; i++)
            if (NodeIdentity.Of(into.Elements[i], element) is { } known)
                places.TryAdd(known, i);
        var said = new Dictionary<string, PositionedNode>(StringComparer.Ordinal);
        var removed = new HashSet<PositionedNode>();
        foreach (var node in over.Elements)
        {
            var identity = NodeIdentity.Of(node, element);
            if (identity is not null && !said.TryAdd(identity, node))
            {
                into.Damaged = true;
                faults.Add(node, "wheel.twice", identity.Length == 0 ? "from" : Shown.Quoted(identity), said[identity].Line);
            }
            var at = identity is not null && places.TryGetValue(identity, out var place) ? place : -1;
            if (IsDeleted(node) && identity is not null)
            {
                Gone[(over.Name ?? "", identity)] = node.Find(Deleted)!;
                if (at >= 0)
                    removed.Add(into.Elements[at]);
                continue;
            }
            Gone.Remove((over.Name ?? "", identity ?? ""));
            if (Lay(at < 0 ? null : into.Elements[at], node, element) is not { } laid)
                continue;
            if (at >= 0)
            {
                into.Elements[at] = laid;
                continue;
            }
            if (identity is not null)
                places[identity] = into.Elements.Count;
            into.Elements.Add(laid);
        }
        into.Elements.RemoveAll(removed.Contains);
        return into;
    }

    private static bool IsDeleted(PositionedNode node) => node.Find(Deleted) is { Kind: NodeKind.Boolean, Text: "true" };

    private static bool SameSort(PositionedNode under, PositionedNode over, NodeShape shape) =>
        shape.Discriminator is not { } name || over.TextOf(name) is not { } sort || sort == under.TextOf(name);

    private static PositionedNode Blank(PositionedNode like) => new(like.Kind)
    {
        File = like.File,
        FileName = like.FileName,
        Line = like.Line,
        Column = like.Column,
        Parent = like.Parent,
        Name = like.Name,
        Index = like.Index,
    };
}
