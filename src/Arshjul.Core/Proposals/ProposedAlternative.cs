using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals;

/// <summary>Another day for a meeting, with no hard rule broken (sv: alternativ).</summary>
public sealed record ProposedAlternative
{
    /// <summary>Local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>How much more the year costs with it; not negative for a proposal that is proved best.</summary>
    public required long Cost { get; init; }

    /// <summary>What it costs, rule by rule, and which other meetings move with it.</summary>
    public IReadOnlyList<Sentence> Why { get; init; } = [];
}
