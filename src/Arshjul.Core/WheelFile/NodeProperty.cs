namespace Arshjul.Core.WheelFile;

/// <summary>A property as the file has it.</summary>
internal sealed record NodeProperty(string Name, Type Owner, Type Type, bool Required);
