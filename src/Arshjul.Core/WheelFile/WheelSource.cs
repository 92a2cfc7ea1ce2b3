namespace Arshjul.Core.WheelFile;

/// <summary>A wheel file as somebody handed it over (sv: hjulfil).</summary>
/// <param name="Name">What it is called when a fault in it is told.</param>
/// <param name="Content">Its bytes, unread.</param>
public sealed record WheelSource(string Name, ReadOnlyMemory<byte> Content);
