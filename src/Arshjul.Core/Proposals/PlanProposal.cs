using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals;

/// <summary>A year as it could be laid, with the reasons for every day; or why it cannot (sv: förslag).</summary>
public sealed record PlanProposal
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The meetings in order of time, decided ones among them; none when the wishes contradict each other.</summary>
    public IReadOnlyList<ProposedMeeting> Meetings { get; init; } = [];

    /// <summary>Keys of preliminary meetings of the plan whose day the proposal does not take.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>What the soft rules cost together.</summary>
    public long Cost { get; init; }

    /// <summary>The cost by rule, the dearest first.</summary>
    public IReadOnlyList<RuleCost> Costs { get; init; } = [];

    /// <summary>Hard rules that are broken all the same, as the search was stopped before it found a way or proved that there is none.</summary>
    public IReadOnlyList<Sentence> Broken { get; init; } = [];

    /// <summary>The contradictions among the wishes, the smallest first; empty when all that must hold can hold.</summary>
    public IReadOnlyList<ProposalConflict> Conflicts { get; init; } = [];

    /// <summary>What is missing for the wishes as a whole: windows without a meeting, a board's meeting that nothing comes before.</summary>
    public IReadOnlyList<Sentence> Notes { get; init; } = [];

    /// <summary>Whether it is proved that no other year costs less.</summary>
    public bool IsProvedBest { get; init; }

    /// <summary>Whether every hard rule holds.</summary>
    public bool IsWhole => Broken.Count == 0 && Conflicts.Count == 0;
}
