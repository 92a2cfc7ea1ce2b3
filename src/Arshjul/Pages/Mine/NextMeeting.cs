namespace Arshjul.Pages.Mine;

/// <summary>The meeting that comes next.</summary>
/// <param name="Path">Where its page is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="When">Its day in full, and its hours.</param>
/// <param name="Away">How far away it is.</param>
/// <param name="Place">Where it is held.</param>
/// <param name="Link">The address of the online meeting.</param>
/// <param name="Deadline">Until when items can be handed in, in words; null when that has passed or is not set.</param>
public sealed record NextMeeting(string Path, string Title, string When, string Away, string Place, string? Link, string? Deadline);
