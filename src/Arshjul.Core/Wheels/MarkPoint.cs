namespace Arshjul.Core.Wheels;

/// <summary>A standing point at the meeting where it lands.</summary>
/// <param name="Group">Key of the group that owns it.</param>
/// <param name="Key">The point's key.</param>
/// <param name="Title">Its title, filled for this time.</param>
/// <param name="Returns">Whether it comes only some times a year; false for a point of every meeting, which no picture needs to say.</param>
/// <param name="IsLate">Whether the meeting lies after the days it should be taken on.</param>
public sealed record MarkPoint(string Group, string Key, string Title, bool Returns, bool IsLate);
