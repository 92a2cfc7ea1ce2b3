namespace Arshjul.Core.Editing;

/// <summary>A question to the employer as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record QuestionForm
{
    /// <summary>The question.</summary>
    public string? Text { get; init; }

    /// <summary>The party that asked.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Who is to answer, with commas between.</summary>
    public string? Owners { get; init; }
}
