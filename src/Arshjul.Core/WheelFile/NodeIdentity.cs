namespace Arshjul.Core.WheelFile;

/// <summary>What tells one element of a list from the others: group and key, key, label, or the day from which it holds.</summary>
internal static class NodeIdentity
{
    /// <summary>The identity by an element's shape; null when it lacks what it needs.</summary>
    public static string? Of(PositionedNode node, NodeShape shape)
    {
        if (shape.Identity is not { Count: > 0 } names)
            return null;
        // Only the day may be missing: what holds for as long as anyone remembers.
        if (names is ["from"])
            return node.TextOf("from") ?? "";
        return names.All(n => node.TextOf(n) is not null) ? string.Join('/', names.Select(node.TextOf)) : null;
    }

    /// <summary>The identity by what an element has, for a path that people read.</summary>
    public static string? Guess(PositionedNode node) => node.TextOf("key") is { } key
        ? node.TextOf("group") is { } group ? $"{group}/{key}" : key
        : node.TextOf("label") ?? node.TextOf("from");
}
