using Arshjul.Web.Forms;

namespace Arshjul.Pages.Papers;

/// <summary>A meeting's papers.</summary>
public sealed record PapersModel
{
    /// <summary>Those there are.</summary>
    public required IReadOnlyList<PaperRow> Rows { get; init; }

    /// <summary>Those that items expect and that are not there, each in a line.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Where new ones are sent; null when the visitor adds none.</summary>
    public string? AddTo { get; init; }

    /// <summary>Where new ones can belong.</summary>
    public IReadOnlyList<(string Value, string Text)> Places { get; init; } = [];

    /// <summary>What was wrong with what was tried.</summary>
    public FormState Form { get; init; } = FormState.Empty;

    /// <summary>Whether there is anything to show.</summary>
    public bool IsShown => Rows.Count + Missing.Count > 0 || AddTo is not null;

    /// <summary>A paper.</summary>
    /// <param name="FileName">Its name.</param>
    /// <param name="Path">Where it is read.</param>
    /// <param name="About">What it belongs to, and its size.</param>
    /// <param name="Remove">Where it is taken away; null when the visitor may not.</param>
    public sealed record PaperRow(string FileName, string Path, string About, string? Remove);
}
