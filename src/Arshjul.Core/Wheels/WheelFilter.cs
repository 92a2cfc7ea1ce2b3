using Arshjul.Core.Meetings;

namespace Arshjul.Core.Wheels;

/// <summary>What alone is shown; null shows all. Process, group and person leave out rings, kind and point leave out marks (sv: urval).</summary>
public sealed record WheelFilter
{
    /// <summary>Nothing is left out.</summary>
    public static WheelFilter None { get; } = new();

    /// <summary>Keys of processes; empty for all.</summary>
    public IReadOnlyList<string> Processes { get; init; } = [];

    /// <summary>Keys of groups; empty for all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>One kind of meeting.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>Key of a person: the meetings of the groups in which that person holds a seat on the meeting's day.</summary>
    public string? Person { get; init; }

    /// <summary>Key of a standing point, in any group: the meetings at which it lands.</summary>
    public string? Point { get; init; }

    /// <summary>Keys of the groups whose standing points may be told; null for all. Their meetings are shown all the same.</summary>
    public IReadOnlyList<string>? PointsOf { get; init; }

    /// <summary>Whether why a meeting was cancelled is left out: it is written freely and may say something of a person.</summary>
    public bool WithoutReasons { get; init; }
}
