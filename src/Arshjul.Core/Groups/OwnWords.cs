namespace Arshjul.Core.Groups;

/// <summary>
/// What a group says in its own words in the mails about its meetings. Each text may hold placeholders (<see cref="OwnWordsText"/>); what is not there
/// is said as the program says it. They are no part of what a call says: new words change no call that was sent (sv: egna ord).
/// </summary>
public sealed record OwnWords
{
    /// <summary>What the subject says after what sort of mail it is, "{gruppnamn} {datum}".</summary>
    public string? Subject { get; init; }

    /// <summary>The greeting, "Bästa {namn}!".</summary>
    public string? Greeting { get; init; }

    /// <summary>The lines after the agenda.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>The lines under them: who writes, and where to reach them.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];
}
