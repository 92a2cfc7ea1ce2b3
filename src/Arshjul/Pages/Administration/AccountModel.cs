using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Administration;

/// <summary>A person, what they sit in and what they may do.</summary>
public sealed record AccountModel
{
    /// <summary>Key of the person; empty for a new one.</summary>
    public string Key { get; init; } = "";

    /// <summary>The name; empty for a new one.</summary>
    public string Name { get; init; } = "";

    /// <summary>What was seen of the person.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Whether it is the visitor, who cannot shut the door on themselves.</summary>
    public bool IsSelf { get; init; }

    /// <summary>Whether the person is administrator or switched off.</summary>
    public Badge? State { get; init; }

    /// <summary>Their seats today, group and role; no parties: this page does not need them.</summary>
    public IReadOnlyList<(string Group, string Name, string Role)> Places { get; init; } = [];

    /// <summary>What can be done with the account.</summary>
    public IReadOnlyList<AccountStep> Steps { get; init; } = [];

    /// <summary>The form of name and address.</summary>
    public FormState Form { get; init; } = FormState.Empty;
}
