namespace Arshjul.Web;

/// <summary>What was just done, told on the next page.</summary>
/// <param name="Text">In the visitor's language.</param>
/// <param name="Undo">Where it can be undone; null when it cannot.</param>
public sealed record DoneNotice(string Text, string? Undo);
