namespace Arshjul.Pages.Undoing;

/// <summary>Why something could not be taken back.</summary>
/// <param name="Why">The reasons, in the visitor's language.</param>
/// <param name="Path">The page where it was done.</param>
public sealed record NotUndoneModel(IReadOnlyList<string> Why, string Path);
