namespace Arshjul.Web;

/// <summary>Told on every page while all sending is stopped.</summary>
/// <param name="Text">Since when and, for those who send, why.</param>
/// <param name="Path">Where it can be let go; null for those who may not.</param>
public sealed record HeldBanner(string Text, string? Path);
