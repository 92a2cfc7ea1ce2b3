namespace Arshjul.Core.Meetings;

/// <summary>Somebody who is invited to one meeting without a seat (sv: inbjuden gäst).</summary>
public sealed record Guest
{
    /// <summary>The name as it is printed.</summary>
    public required string Name { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public string? Email { get; init; }
}
