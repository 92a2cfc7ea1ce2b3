namespace Arshjul.Core.Matters;

/// <summary>Something that goes through several forums before it is decided, such as APT, VSG, FSG and the board (sv: ärende genom flera forum).</summary>
public sealed record Matter
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Its way, first forum first. A forum can stand there more than once.</summary>
    public required IReadOnlyList<MatterStep> Steps { get; init; }

    /// <summary>The day it was put into the plan; null when it always was there.</summary>
    public DateOnly? Known { get; init; }
}
