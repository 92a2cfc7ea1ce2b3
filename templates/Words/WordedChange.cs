namespace Arshjul.Templates.Words;

/// <summary>One thing that is new, in words.</summary>
/// <param name="Label">What is new, "Nytt datum".</param>
/// <param name="Now">What holds now; null when the label says it all.</param>
/// <param name="Before">What held before; null when there was nothing or it needs no telling.</param>
public sealed record WordedChange(string Label, string? Now = null, string? Before = null);
