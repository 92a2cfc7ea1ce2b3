namespace Arshjul.Core.Groups;

/// <summary>A named list of addresses, for copies or for all employees (sv: sändlista).</summary>
public sealed record MailingList
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>The name printed in the call, "Enligt sändlista …".</summary>
    public required string Name { get; init; }

    /// <summary>Its addresses; one when a list server spreads the mail.</summary>
    public IReadOnlyList<ListAddress> Addresses { get; init; } = [];

    /// <summary>Whether it reaches all employees, as minutes shall (seed S2).</summary>
    public bool AllEmployees { get; init; }
}
