namespace Arshjul.Core.Calls;

/// <summary>That the convener approved a version of a call before it was sent (sv: godkännande).</summary>
public sealed record Approval
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The version that was approved.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the content that was approved; another content is not approved.</summary>
    public required string Hash { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who, as a key or <c>terminal</c>.</summary>
    public required string By { get; init; }
}
