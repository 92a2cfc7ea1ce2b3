namespace Arshjul.Pages.Meetings;

/// <summary>A meeting in a list.</summary>
/// <param name="Path">Where its page is; null for who may not open it.</param>
/// <param name="When">Its day, in words.</param>
/// <param name="Week">Its ISO week, "v. 12".</param>
/// <param name="Hours">Its hours.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where it is held.</param>
/// <param name="State">How it stands.</param>
/// <param name="Call">How its call stands; null when none goes out from here or the visitor may not know.</param>
/// <param name="IsOff">Whether it is cancelled.</param>
public sealed record MeetingRow(string? Path, string When, string Week, string Hours, string Title, string Place, Badge State, Badge? Call, bool IsOff);
