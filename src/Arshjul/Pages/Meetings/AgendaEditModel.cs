using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>The page on which a meeting's agenda is changed.</summary>
public sealed record AgendaEditModel
{
    /// <summary>Key of the meeting.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its day and hours.</summary>
    public required string When { get; init; }

    /// <summary>What the agenda was as it is shown; another when somebody has changed it since.</summary>
    public required string Seen { get; init; }

    /// <summary>The sections with their items.</summary>
    public required IReadOnlyList<SectionRows> Sections { get; init; }

    /// <summary>Later meetings that something can be put off to.</summary>
    public required IReadOnlyList<(string Value, string Text)> Later { get; init; }

    /// <summary>What the meeting could take now although it lies elsewhere.</summary>
    public required IReadOnlyList<(string Value, string Text)> Takeable { get; init; }

    /// <summary>What has been decided about where something is taken, to be taken back.</summary>
    public required IReadOnlyList<(string Group, string Key, string Text)> Decided { get; init; }

    /// <summary>The sections an item can stand in.</summary>
    public required IReadOnlyList<(string Value, string Text)> SectionNames { get; init; }

    /// <summary>The form of a new item.</summary>
    public FormState NewItem { get; init; } = FormState.Empty;

    /// <summary>What was wrong with what was done to the agenda.</summary>
    public FormState Done { get; init; } = FormState.Empty;

    /// <summary>A section.</summary>
    /// <param name="Section">Its key.</param>
    /// <param name="Heading">Its heading; null when it has none.</param>
    /// <param name="Items">Its items.</param>
    public sealed record SectionRows(string Section, string? Heading, IReadOnlyList<ItemRow> Items);

    /// <summary>An item.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Owners">Who owns it.</param>
    /// <param name="IsPoint">Whether it is a standing point, which can be left out this time.</param>
    /// <param name="IsAdded">Whether it was added for this meeting, and can be taken away.</param>
    /// <param name="CanMove">Whether it can be put off.</param>
    /// <param name="IsFirst">Whether nothing stands above it in its section.</param>
    /// <param name="IsLast">Whether nothing stands below it.</param>
    public sealed record ItemRow(string Id, string Number, string Heading, string Owners, bool IsPoint, bool IsAdded, bool CanMove, bool IsFirst, bool IsLast);
}
