namespace Arshjul.Core.Editing;

/// <summary>A group's own words as typed in a form; an empty text is said as the program says it. A fault names its field as here, in camelCase.</summary>
public sealed record OwnWordsForm
{
    /// <summary>The subject after what sort of mail it is.</summary>
    public string? Subject { get; init; }

    /// <summary>The greeting.</summary>
    public string? Greeting { get; init; }

    /// <summary>The closing lines.</summary>
    public string? Closing { get; init; }

    /// <summary>The signature's lines.</summary>
    public string? Signature { get; init; }
}
