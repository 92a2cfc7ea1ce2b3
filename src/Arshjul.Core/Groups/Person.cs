namespace Arshjul.Core.Groups;

/// <summary>Somebody who can be called. Which union a person represents stands on the seat, never here (GDPR art. 9).</summary>
public sealed record Person
{
    /// <summary>The user's own short name, often initials.</summary>
    public required string Key { get; init; }

    /// <summary>The name as it is printed.</summary>
    public required string Name { get; init; }

    /// <summary>Where mail goes; null when the person cannot be reached by mail.</summary>
    public string? Email { get; init; }

    /// <summary>The last day whose calls bring an invitation; null when all do. Whoever subscribes to a calendar would see each meeting twice (sv: utan inbjudan).</summary>
    public DateOnly? InvitationsUntil { get; init; }
}
