namespace Arshjul.Core.Editing;

/// <summary>A standing point as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record PointForm
{
    /// <summary>The title or its template, <c>Tertial {n}</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Key of the section.</summary>
    public string? Section { get; init; }

    /// <summary>Its place in the section; empty keeps it, and is 0 for a new one.</summary>
    public string? Order { get; init; }

    /// <summary>Who owns it, with commas between.</summary>
    public string? Owners { get; init; }

    /// <summary>When it is due.</summary>
    public RuleForm Rule { get; init; } = new();

    /// <summary>From which day on it is so; empty is today.</summary>
    public string? From { get; init; }

    /// <summary>The decision it rests on, "FSG 2026-03-10, § 4"; empty for none in particular.</summary>
    public string? Decision { get; init; }
}
