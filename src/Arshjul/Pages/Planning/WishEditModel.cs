using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A wish being written.</summary>
public sealed record WishEditModel
{
    /// <summary>The year that is planned.</summary>
    public required int Year { get; init; }

    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Key of the wish; null for a new one.</summary>
    public required string? Wish { get; init; }

    /// <summary>How it looked when the form was shown.</summary>
    public required string Seen { get; init; }

    /// <summary>What stands in the form.</summary>
    public required FormState Form { get; init; }

    /// <summary>How many rows of links there are.</summary>
    public required int LinkRows { get; init; }

    /// <summary>What can be chosen, by field: value and words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Text)>> Choices { get; init; }

    /// <summary>Whether a weekday is ticked.</summary>
    public bool IsTicked(string day) => Form["weekdays"].Split(',').Contains(day, StringComparer.Ordinal);

    /// <summary>Where the form is sent.</summary>
    public string Path => PlanningPaths.Of(Year, $"onskemal/{Uri.EscapeDataString(Group)}{(Wish is null ? "" : "/" + Uri.EscapeDataString(Wish))}");
}
