namespace Arshjul.Core.Proposals.Rules;

/// <summary>On what terms a rule holds: what each break costs, and the demand it comes from if somebody could give it up.</summary>
internal readonly record struct RuleTerms(int Price, Demand? Demand = null)
{
    /// <summary>A rule that nobody can give up.</summary>
    public static RuleTerms Always { get; } = new(Search.Price.Hard);

    /// <summary>Whether no proposal may break it.</summary>
    public bool IsHard => Price >= Search.Price.Hard;
}
