using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>The form of a group.</summary>
public sealed record GroupEditModel
{
    /// <summary>Its key; null for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>Its name; empty for a new one.</summary>
    public string Name { get; init; } = "";

    /// <summary>What was seen of it.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What stands in the form.</summary>
    public required FormState Form { get; init; }

    /// <summary>The processes that can be chosen.</summary>
    public required IReadOnlyList<(string Value, string Text)> Processes { get; init; }

    /// <summary>The groups that can stand above it.</summary>
    public required IReadOnlyList<(string Value, string Text)> Parents { get; init; }

    /// <summary>Who can convene it; asked for a new one alone.</summary>
    public IReadOnlyList<(string Value, string Text)> Conveners { get; init; } = [];

    /// <summary>Whether it is called or only shown, in words.</summary>
    public required IReadOnlyList<(string Value, string Text)> Calls { get; init; }

    /// <summary>Whether calls can wait, in words.</summary>
    public IReadOnlyList<(string Value, string Text)> Approvals { get; init; } = [];

    /// <summary>What substitutes can get.</summary>
    public IReadOnlyList<(string Value, string Text)> Substitutes { get; init; } = [];

    /// <summary>Names of the deadlines that are counted in days; those by weekday are changed in the wheel file.</summary>
    public IReadOnlyList<string> Deadlines { get; init; } = [];
}
