namespace Arshjul.Storage.Model;

/// <summary>The head of an organisation's plan: one row, which every change locks first.</summary>
public sealed class PlanHead
{
    /// <summary>Whose plan it is.</summary>
    public required string OrganisationKey { get; init; }

    /// <summary>How many times the plan was changed.</summary>
    public long Revision { get; init; }

    /// <summary>How many audited changes there were, to the plan or beside it: the number of the last audit entry.</summary>
    public long Changes { get; init; }

    /// <summary>UTC instant at which a host last looked for mail that is due; null before the first.</summary>
    public DateTime? LookedAt { get; init; }
}
