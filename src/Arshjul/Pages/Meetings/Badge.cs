namespace Arshjul.Pages.Meetings;

/// <summary>A state in a word, with a look of its own; the word alone says it.</summary>
/// <param name="Text">The word.</param>
/// <param name="Look">Class of the look: <c>good</c>, <c>warn</c>, <c>bad</c>, <c>info</c> or empty.</param>
public sealed record Badge(string Text, string Look);
