namespace Arshjul.Templates.Layout;

/// <summary>One row of facts: what it is and what holds.</summary>
/// <param name="Label">What it is, "När".</param>
/// <param name="Value">What holds.</param>
/// <param name="Detail">A second line: the clock time, the address of the online meeting.</param>
/// <param name="Url">Where the second line leads; null when it is plain words.</param>
/// <param name="Stands">False when it no longer holds and is struck through.</param>
public sealed record LabelledFact(string Label, string Value, string? Detail = null, string? Url = null, bool Stands = true);
