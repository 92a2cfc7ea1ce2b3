namespace Arshjul.Core.Groups;

/// <summary>One of the courses of meetings that run beside each other, union, political, management: a ring of the wheel (sv: process).</summary>
public sealed record Process
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the rings, outermost first.</summary>
    public int Order { get; init; }
}
