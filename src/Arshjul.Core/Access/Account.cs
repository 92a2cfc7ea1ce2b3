namespace Arshjul.Core.Access;

/// <summary>What an installation remembers of a person who may sign in, beside the seats: stored once something differs from the beginning (sv: konto).</summary>
public sealed record Account
{
    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Whether the person looks after settings, people and keys; that alone opens no agenda (sv: administratör).</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>UTC instant since which the person may not come in at all; null while they may.</summary>
    public DateTime? SwitchedOffAt { get; init; }

    /// <summary>Which generation of personal links holds: raising it revokes all that were sent.</summary>
    public int LinkGeneration { get; init; }

    /// <summary>Who the person is to the organisation's own sign-in, <see cref="OutsideIdentities.HashOf"/>: noted the first time they come in by it; null until then.</summary>
    public string? OutsideIdentity { get; init; }

    /// <summary>How many times the account was changed; the store raises it, and sessions begun before end by it.</summary>
    public int Stamp { get; init; }

    /// <summary>Whether the person has been switched off.</summary>
    public bool IsOff => SwitchedOffAt is not null;
}
