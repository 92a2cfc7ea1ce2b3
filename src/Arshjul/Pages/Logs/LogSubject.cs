namespace Arshjul.Pages.Logs;

/// <summary>One thing that an entry is about.</summary>
/// <param name="Groups">Keys of the groups whose it is; none when it is the whole organisation's.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Path">Its page; null when it has none.</param>
public sealed record LogSubject(IReadOnlyList<string> Groups, string Text, string? Path);
