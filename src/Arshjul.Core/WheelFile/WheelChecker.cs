using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>
/// Walks a file, or the whole plan with the files laid over it, along the contract, tells every fault, and takes out what is wrong,
/// so that the rest can be looked at further.
/// </summary>
/// <param name="faults">Where they are told.</param>
/// <param name="whole">Whether it is the whole plan: then what is required must be there. A file may name a part of an object alone.</param>
internal sealed class WheelChecker(WheelFaults faults, bool whole)
{
    private static readonly NodeProperty Root = new("", typeof(object), typeof(object), Required: true);

    /// <summary>Checks from the root; false when nothing of it can be used.</summary>
    public bool Check(PositionedNode root, Type type) => Check(root, NodeShape.Of(type), Root, element: false);

    private bool Check(PositionedNode node, NodeShape shape, NodeProperty property, bool element)
    {
        if (shape.IsObject || shape.Discriminator is not null)
            return node.Kind == NodeKind.Object ? CheckObject(node, shape, element) : Told(node, ScalarRules.Kind("object", node));
        if (shape.Element is not { } type)
            return CheckScalar(node, shape.Type, property);
        if (node.Kind != NodeKind.Array)
            return Told(node, ScalarRules.Kind("array", node));
        var wrong = node.Elements.Where(e => !Check(e, NodeShape.Of(type), property, element: true)).ToHashSet();
        node.Elements.RemoveAll(wrong.Contains);
        node.Damaged |= wrong.Count > 0;
        return true;
    }

    private bool CheckScalar(PositionedNode node, Type type, NodeProperty property)
    {
        if (node.Damaged || ScalarRules.Fault(node, type, property) is not { } fault)
            return true;
        var told = Told(node, fault);
        // A text that is not as it should be is a text still: others may refer to it, and nothing falls because of it.
        node.Damaged = node.Kind == NodeKind.String && type == typeof(string);
        return told || node.Damaged;
    }

    private bool CheckObject(PositionedNode node, NodeShape shape, bool element)
    {
        var sort = shape.Discriminator;
        if (sort is not null && node.Find(sort) is { } said && shape.Resolve(node) is null)
            return Told(said, ScalarRules.NotAmong(said, [.. shape.Derived.Keys]));
        if (shape.Resolve(node) is not { } actual)
            // A part of a rule whose sort the plan knows: looked at once it is laid over it.
            return !whole || Told(node, new Sentence("wheel.missing", Shown.Quoted(sort!), string.Join(", ", shape.Derived.Keys)));
        foreach (var (name, value) in node.Members.Where(m => m.Key != sort).ToList())
        {
            if (CheckMember(value, name, actual, sort, element))
                continue;
            node.Members.Remove(name);
            node.Damaged = true;
        }
        return !whole || HasAll(node, actual);
    }

    private bool CheckMember(PositionedNode value, string name, NodeShape shape, string? sort, bool element)
    {
        if (name == NodeMerge.Deleted && element && shape.Identity.Count > 0)
            return value.Kind == NodeKind.Boolean || Told(value, ScalarRules.Kind("bool", value));
        if (!shape.Properties.TryGetValue(name, out var property))
        {
            var names = sort is null ? shape.Properties.Keys : shape.Properties.Keys.Prepend(sort);
            return Told(value, new Sentence("wheel.unknown", Shown.Quoted(name), EditDistance.Guess(name, names), string.Join(", ", names)));
        }
        if (value.Kind == NodeKind.Null && !whole)
            return !(element && shape.Identity.Contains(name)) || Told(value, new Sentence("wheel.nullKey", Shown.Quoted(name)));
        return Check(value, NodeShape.Of(property.Type), property, element: false);
    }

    private bool HasAll(PositionedNode node, NodeShape shape)
    {
        var lacking = shape.Properties.Values.Where(p => p.Required && node.Find(p.Name) is null).Select(p => Shown.Quoted(p.Name)).ToList();
        if (lacking.Count == 0)
            return true;
        // What was taken out because it was wrong has been told.
        if (!node.Damaged)
            faults.Add(node, lacking.Count == 1 ? "wheel.lacks" : "wheel.lacksMany", string.Join(", ", lacking));
        return false;
    }

    /// <summary>False, after the fault was told; true for what lies in the plan already, which no file can help.</summary>
    private bool Told(PositionedNode node, Sentence fault)
    {
        if (node.IsStored)
            return true;
        faults.Add(node, fault.Code, fault.Arguments);
        return false;
    }
}
