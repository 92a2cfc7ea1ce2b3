namespace Arshjul.Core.Groups;

/// <summary>One address of a mailing list.</summary>
public sealed record ListAddress
{
    /// <summary>The mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The name beside it.</summary>
    public string? Name { get; init; }
}
