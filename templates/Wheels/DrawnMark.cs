using Arshjul.Core.Wheels;

namespace Arshjul.Templates.Wheels;

/// <summary>A meeting as it is drawn, all its rings together.</summary>
/// <param name="Mark">The meeting.</param>
/// <param name="Spoke">The line between the rings of a joint meeting, or null.</param>
/// <param name="Arcs">With the ring's class: the days of an undated one, or the further days of one of several.</param>
/// <param name="Shapes">With the ring's class: its outlines.</param>
/// <param name="Strikes">What strikes a cancelled one through.</param>
/// <param name="Deadlines">With the class of the deadline's sort: its deadlines.</param>
/// <param name="Dates">Its date, on each ring where it has room.</param>
public sealed record DrawnMark(
    WheelMark Mark,
    string? Spoke,
    IReadOnlyList<(string Class, string Path)> Arcs,
    IReadOnlyList<(string Class, string Path)> Shapes,
    IReadOnlyList<string> Strikes,
    IReadOnlyList<(string Class, string Path)> Deadlines,
    IReadOnlyList<WheelText> Dates);
