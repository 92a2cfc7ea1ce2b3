namespace Arshjul.Core.Editing;

/// <summary>A follow-up as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record FollowUpForm
{
    /// <summary>What is to be followed up.</summary>
    public string? Text { get; init; }

    /// <summary>Who is responsible, with commas between.</summary>
    public string? Owners { get; init; }

    /// <summary>The first day it is due; empty is listed, but not put on an agenda.</summary>
    public string? Due { get; init; }

    /// <summary>Key of the meeting it was decided at; empty for none.</summary>
    public string? Origin { get; init; }
}
