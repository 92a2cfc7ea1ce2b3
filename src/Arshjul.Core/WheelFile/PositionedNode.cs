using System.Globalization;

namespace Arshjul.Core.WheelFile;

/// <summary>A JSON value that remembers where it stood.</summary>
internal sealed class PositionedNode(NodeKind kind)
{
    private PositionedNode? _origin;

    public NodeKind Kind { get; } = kind;

    /// <summary>A string's value, a number or a truth value as written.</summary>
    public string Text { get; init; } = "";

    public OrderedDictionary<string, PositionedNode> Members { get; } = kind == NodeKind.Object ? [] : Nothing;

    public List<PositionedNode> Elements { get; } = kind == NodeKind.Array ? [] : None;

    /// <summary>Place of its file among those imported; negative when it was in the plan already.</summary>
    public int File { get; init; } = -1;

    public string FileName { get; init; } = "";

    public int Line { get; init; }

    public int Column { get; init; }

    public PositionedNode? Parent { get; init; }

    /// <summary>Its property's name; null in an array.</summary>
    public string? Name { get; init; }

    public int Index { get; init; }

    /// <summary>Whether something in it was wrong and was taken out, so that what is missing is no news.</summary>
    public bool Damaged { get; set; }

    public bool IsDamagedWithin => Damaged || Members.Values.Any(m => m.IsDamagedWithin) || Elements.Exists(e => e.IsDamagedWithin);

    /// <summary>The node of a file that last said something about it.</summary>
    public PositionedNode Origin { get => _origin ?? this; set => _origin = value; }

    public bool IsStored => Origin.File < 0;

    /// <summary>Its JSON path in its own file; in the stored plan elements are named by key, since nobody sees their numbers.</summary>
    public string Path => Parent is null ? "$" : Parent.Path + Step;

    private string Step => Name switch
    {
        null => File < 0 && NodeIdentity.Guess(this) is { } identity ? $"[{identity}]" : string.Create(CultureInfo.InvariantCulture, $"[{Index}]"),
        _ when Name.Length > 0 && Name.All(char.IsAsciiLetterOrDigit) => "." + Name,
        _ => $"['{Shown.Short(Name)}']",
    };

    public PositionedNode? Find(string name) => Members.GetValueOrDefault(name);

    /// <summary>The text of one of its members, or null.</summary>
    public string? TextOf(string name) => Find(name) is { Kind: NodeKind.String } found ? found.Text : null;

    /// <summary>One of its members, or itself when that is left out.</summary>
    public PositionedNode At(string name) => Find(name) ?? this;

    /// <summary>An element of one of its members, or the nearest to it that there is.</summary>
    public PositionedNode At(string name, int index) => At(name) is var list && index < list.Elements.Count ? list.Elements[index] : list;

    private static readonly OrderedDictionary<string, PositionedNode> Nothing = [];
    private static readonly List<PositionedNode> None = [];
}
