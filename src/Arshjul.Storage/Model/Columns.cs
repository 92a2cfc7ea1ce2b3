namespace Arshjul.Storage.Model;

/// <summary>Columns that the store adds to rows.</summary>
internal static class Columns
{
    /// <summary>Whose row it is.</summary>
    public const string OrganisationKey = nameof(OrganisationKey);

    /// <summary>Which worker has a message.</summary>
    public const string LeaseOwner = nameof(LeaseOwner);

    /// <summary>UTC instant until which it has it.</summary>
    public const string LeaseUntil = nameof(LeaseUntil);
}
