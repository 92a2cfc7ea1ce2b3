using Arshjul.Web.Forms;

namespace Arshjul.Pages.Logs;

/// <summary>The log's page.</summary>
public sealed record LogModel
{
    /// <summary>What was done, the latest first.</summary>
    public required IReadOnlyList<LoggedRow> Rows { get; init; }

    /// <summary>What can be chosen, by field: <c>grupp</c>, <c>slag</c>, <c>vem</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Text)>> Choices { get; init; }

    /// <summary>What was chosen.</summary>
    public required FormState Chosen { get; init; }

    /// <summary>Whether anything was chosen.</summary>
    public required bool IsFiltered { get; init; }

    /// <summary>Where the latest are; null on the first page.</summary>
    public string? Newest { get; init; }

    /// <summary>Where the next hundred are; null when there are no more.</summary>
    public string? Older { get; init; }

    /// <summary>Where all of it can be fetched as a table.</summary>
    public required string Download { get; init; }

    /// <summary>Something that was done.</summary>
    /// <param name="Number">Its number in the log.</param>
    /// <param name="When">The local moment.</param>
    /// <param name="Who">Who did it, by initials and seat.</param>
    /// <param name="What">What was done.</param>
    /// <param name="About">What it is about.</param>
    public sealed record LoggedRow(long Number, string When, string Who, string What, IReadOnlyList<LogSubject> About);
}
