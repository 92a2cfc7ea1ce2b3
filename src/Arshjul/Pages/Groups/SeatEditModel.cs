using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>The page on which a seat is changed, or a new one made.</summary>
public sealed record SeatEditModel
{
    /// <summary>Key of its group.</summary>
    public required string Group { get; init; }

    /// <summary>Name of its group.</summary>
    public required string GroupName { get; init; }

    /// <summary>Its key; empty for a new one.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is for and whose; empty for a new one.</summary>
    public string Called { get; init; } = "";

    /// <summary>What was seen of it.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What it can be for.</summary>
    public required IReadOnlyList<(string Value, string Text)> Roles { get; init; }

    /// <summary>Who can hold it.</summary>
    public required IReadOnlyList<(string Value, string Text)> People { get; init; }

    /// <summary>Parties that other seats of the group have.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Who has held it, holds it and will, in order of time: name and days.</summary>
    public IReadOnlyList<(string Name, string Term)> History { get; init; } = [];

    /// <summary>Whether somebody holds it today or later.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The form of who holds it.</summary>
    public FormState Holder { get; init; } = FormState.Empty;

    /// <summary>The form of what it is for; the whole form for a new seat.</summary>
    public FormState Facts { get; init; } = FormState.Empty;

    /// <summary>The form of how it ends.</summary>
    public FormState End { get; init; } = FormState.Empty;
}
