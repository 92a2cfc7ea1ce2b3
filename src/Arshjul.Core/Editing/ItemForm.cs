namespace Arshjul.Core.Editing;

/// <summary>An item of an agenda as typed in a form. A fault names its field as here, in camelCase: <c>title</c>.</summary>
public sealed record ItemForm
{
    /// <summary>Key of the group whose item it is; null or empty takes the meeting's first.</summary>
    public string? Group { get; init; }

    /// <summary>The heading.</summary>
    public string? Title { get; init; }

    /// <summary>Key of the section; empty takes the form's own for items.</summary>
    public string? Section { get; init; }

    /// <summary>Key of the standing point under which it stands; empty for an item of its own.</summary>
    public string? Under { get; init; }

    /// <summary>Who owns it, with commas between.</summary>
    public string? Owners { get; init; }

    /// <summary>The line under the heading.</summary>
    public string? Text { get; init; }

    /// <summary>Papers it expects, one a line.</summary>
    public string? Documents { get; init; }
}
