namespace Arshjul.Core.Wheels;

/// <summary>One group's way around the year (sv: ring).</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ProcessName">The name of its process.</param>
/// <param name="Colour">Which of the eight ring colours its process has, 1–8; colour only helps, the label says it.</param>
/// <param name="Calls">Whether its meetings are called from here; false for a board whose dates are only shown.</param>
/// <param name="Depth">How far below the top of its tree it stands, from 0.</param>
public sealed record WheelRing(string Group, string Label, string Name, string ProcessName, int Colour, bool Calls, int Depth);
