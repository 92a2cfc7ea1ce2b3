namespace Arshjul.Core.Proposals.Rules;

/// <summary>Whether a demand is kept while a proposal is looked for.</summary>
internal enum DemandState
{
    /// <summary>It must hold.</summary>
    Kept,

    /// <summary>It was given up, yet each time it does not hold costs a good deal.</summary>
    GivenUp,

    /// <summary>It is not asked for at all.</summary>
    Dropped,
}
