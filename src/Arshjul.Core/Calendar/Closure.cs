namespace Arshjul.Core.Calendar;

/// <summary>A stretch of days that the municipality treats in its own way, such as a school holiday (sv: lovdagar, stängda dagar).</summary>
public sealed record Closure
{
    /// <summary>The user's own short name, such as <c>sportlov-2026</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it, "sportlov".</summary>
    public required string Name { get; init; }

    /// <summary>What it means for planning.</summary>
    public required ClosureKind Kind { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly To { get; init; }
}
