using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>What an import would make of the plan; nothing is stored yet.</summary>
public sealed record ImportResult
{
    /// <summary>The plan after it.</summary>
    public required YearPlan After { get; init; }

    /// <summary>What differs from the plan before, list by list in the file's order; empty when nothing does.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }
}
