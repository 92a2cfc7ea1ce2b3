namespace Arshjul.Templates.Layout;

/// <summary>Something that is expected of the reader.</summary>
/// <param name="Text">What to do.</param>
/// <param name="By">By when; null when no moment is given.</param>
public sealed record MailStep(string Text, string? By = null);
