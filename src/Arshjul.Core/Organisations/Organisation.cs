namespace Arshjul.Core.Organisations;

/// <summary>The employer whose year it is; every row in the store belongs to one (sv: organisation, förvaltning).</summary>
public sealed record Organisation
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>The name people read, "Socialförvaltningen".</summary>
    public required string Name { get; init; }

    /// <summary>What makes calendar UIDs and Message-IDs of this organisation its own, for ever; drawn at random at the first import that does not name it.</summary>
    public string? Id { get; init; }

    /// <summary>IANA name of the zone in which all local dates and times are meant.</summary>
    public string Zone { get; init; } = "Europe/Stockholm";

    /// <summary>Language of mails and documents: <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "sv";

    /// <summary>How a year's proposal weighs what is wished for.</summary>
    public ProposalWeights Weights { get; init; } = new();
}
