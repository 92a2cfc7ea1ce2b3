namespace Arshjul.Core.Wheels;

/// <summary>Some days in a row that have a name: a month, a week, a reporting period.</summary>
/// <param name="Label">What is printed on it, "Mars", "10", "T1".</param>
/// <param name="From">First day, within the picture.</param>
/// <param name="To">Last day, within the picture.</param>
/// <param name="Said">It in words, "Tertial 1 2026, januari–april".</param>
public sealed record WheelStretch(string Label, DateOnly From, DateOnly To, string Said);
