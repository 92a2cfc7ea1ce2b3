namespace Arshjul.Core.Editing;

/// <summary>A person as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record PersonForm
{
    /// <summary>The name as it is printed.</summary>
    public string? Name { get; init; }

    /// <summary>Where mail goes; empty when the person cannot be reached by mail.</summary>
    public string? Email { get; init; }
}
