namespace Arshjul.Pages.Meetings;

/// <summary>A moment on a meeting's way.</summary>
/// <param name="Name">What it is.</param>
/// <param name="When">When, in words.</param>
/// <param name="Away">How far away that is.</param>
/// <param name="Look">Class of the look: <c>past</c>, <c>next</c>, <c>meeting</c> or empty.</param>
public sealed record TimelineStep(string Name, string When, string Away, string Look);
