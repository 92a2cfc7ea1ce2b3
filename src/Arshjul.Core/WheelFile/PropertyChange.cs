namespace Arshjul.Core.WheelFile;

/// <summary>What one property was and becomes, in the file's own words, shortened.</summary>
/// <param name="Name">The property as the file calls it.</param>
/// <param name="Before">What it was; null when it was left out.</param>
/// <param name="After">What it becomes; null when it is left out.</param>
public sealed record PropertyChange(string Name, string? Before, string? After);
