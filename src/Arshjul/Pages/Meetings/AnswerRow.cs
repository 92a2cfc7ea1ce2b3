namespace Arshjul.Pages.Meetings;

/// <summary>What one person has answered.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reply">What they answered, in words.</param>
/// <param name="Comment">What they added.</param>
/// <param name="Instead">Who is called in their place, in words.</param>
/// <param name="Substitutes">Those who can be called in their place, key and name.</param>
public sealed record AnswerRow(string Person, string Name, string Reply, string? Comment, string? Instead, IReadOnlyList<(string Key, string Name)> Substitutes);
