namespace Arshjul.Core.Editing;

/// <summary>What an id on an agenda names: an item, or one time that a standing point is due.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="Key">Key of the item or the point.</param>
/// <param name="Label">Label of the point's instance; null for an item.</param>
internal sealed record AgendaName(string Group, string Key, string? Label)
{
    /// <summary>Reads an id; null for what is neither, such as a follow-up.</summary>
    public static AgendaName? Of(string id)
    {
        var parts = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/', 3);
        return parts switch
        {
            [var group, var key] when id.StartsWith("item:", StringComparison.Ordinal) => new(group, key, null),
            [var group, var key, var label] when id.StartsWith("point:", StringComparison.Ordinal) => new(group, key, label),
            _ => null,
        };
    }
}
