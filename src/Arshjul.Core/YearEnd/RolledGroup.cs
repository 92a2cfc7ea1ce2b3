using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>A group's next year (sv: gruppens förslag).</summary>
public sealed record RolledGroup
{
    /// <summary>The group's key.</summary>
    public required string Group { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>The rhythm of this year that the next follows.</summary>
    public required Sentence Rhythm { get; init; }

    /// <summary>The ordinary meetings that are laid next year already; when there are any, nothing is proposed.</summary>
    public required IReadOnlyList<DateOnly> Laid { get; init; }

    /// <summary>Its meetings one by one, by day.</summary>
    public required IReadOnlyList<RolledMeeting> Meetings { get; init; }
}
