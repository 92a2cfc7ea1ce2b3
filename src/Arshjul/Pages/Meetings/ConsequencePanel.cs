namespace Arshjul.Pages.Meetings;

/// <summary>What follows from a change to a meeting, in words.</summary>
/// <param name="Told">Who is told, and what it takes.</param>
/// <param name="Other">The other step that may be taken: to tell at once, or not yet; null when nobody is told or there is none.</param>
/// <param name="Landings">Points that another meeting takes.</param>
/// <param name="Deadlines">Deadlines that are others.</param>
/// <param name="Appearing">What needs a look then, with what can be done.</param>
/// <param name="Vanishing">What needs a look no more.</param>
public sealed record ConsequencePanel(string Told, string? Other, IReadOnlyList<string> Landings, IReadOnlyList<string> Deadlines, IReadOnlyList<(string What, string Remedy)> Appearing, IReadOnlyList<string> Vanishing);
