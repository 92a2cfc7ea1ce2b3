using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>The form of a group's own words, with the mail as it would be.</summary>
public sealed record OwnWordsModel
{
    /// <summary>Key of the group.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What was seen of it.</summary>
    public required string Seen { get; init; }

    /// <summary>What stands in the form.</summary>
    public required FormState Form { get; init; }

    /// <summary>What can stand in braces.</summary>
    public required IReadOnlyList<PlaceholderRow> Placeholders { get; init; }

    /// <summary>The mail as it would be; null when what was typed is wrong.</summary>
    public PreviewedMail? Preview { get; init; }

    /// <summary>A placeholder.</summary>
    /// <param name="Written">How it is written, braces and all.</param>
    /// <param name="Means">What it stands for.</param>
    /// <param name="Value">What it becomes in the mail that is shown.</param>
    public sealed record PlaceholderRow(string Written, string Means, string Value);

    /// <summary>A mail that is shown before there is any.</summary>
    /// <param name="About">Which meeting it is shown with, in words.</param>
    /// <param name="Subjects">The subjects of all sorts of mail.</param>
    /// <param name="Text">The call's text, for those who read no HTML.</param>
    /// <param name="Frame">Address of its HTML.</param>
    public sealed record PreviewedMail(string About, IReadOnlyList<string> Subjects, string Text, string Frame);
}
