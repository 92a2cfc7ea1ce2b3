namespace Arshjul.Core.Proposals.Search;

/// <summary>How many steps a search may take.</summary>
/// <param name="Shakes">For laying again what was laid.</param>
/// <param name="Proof">For proving that nothing is cheaper.</param>
internal sealed record SearchBudget(long Shakes, long Proof)
{
    /// <summary>For a proposal: some seconds for a whole municipality, far less for a department.</summary>
    public static SearchBudget Whole { get; } = new(3_000_000_000, 1_000_000_000);

    /// <summary>For asking what would be, again and again.</summary>
    public static SearchBudget Short { get; } = new(60_000_000, 300_000_000);
}
