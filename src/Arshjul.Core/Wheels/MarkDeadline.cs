namespace Arshjul.Core.Wheels;

/// <summary>A deadline of a meeting that the picture shows.</summary>
/// <param name="IsCall">Whether the call goes out; else it is the last day for items.</param>
/// <param name="Day">Its local day.</param>
/// <param name="Said">It in words, "kallelsen går ut 24 februari 2026".</param>
public sealed record MarkDeadline(bool IsCall, DateOnly Day, string Said);
