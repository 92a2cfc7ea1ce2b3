namespace Arshjul.Templates.Wheels;

/// <summary>Where a meeting stands on a ring.</summary>
/// <param name="Key">The meeting.</param>
/// <param name="Angle">Its angle, moved a little aside when it stands in a bunch.</param>
/// <param name="Size">Radius of its shape.</param>
/// <param name="IsAlone">Whether it has room of its own, and so for its date.</param>
internal readonly record struct MarkPlace(string Key, double Angle, double Size, bool IsAlone);
