using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Wheels;

/// <summary>A meeting in the picture, on the ring of each of its groups (sv: märke).</summary>
public sealed record WheelMark
{
    /// <summary>The meeting's key, which is also what a link leads to.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of the groups whose rings it stands on, outermost first; several for a joint meeting.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The labels of all its groups, "FSG/VSG".</summary>
    public required string GroupLabel { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>How it stands.</summary>
    public required MarkState State { get; init; }

    /// <summary>Its own title.</summary>
    public string? Title { get; init; }

    /// <summary>First day; for an undated meeting, of the days it is thought to lie in.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, the same as the first for most.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Local hours as they are said, "13.00–15.30"; null while undated.</summary>
    public string? Hours { get; init; }

    /// <summary>When an undated meeting is thought to be, or why one is cancelled.</summary>
    public string? Why { get; init; }

    /// <summary>Its standing points, in the order of the agenda's groups.</summary>
    public IReadOnlyList<MarkPoint> Points { get; init; } = [];

    /// <summary>Its deadlines, in order of time, whichever days the picture has.</summary>
    public IReadOnlyList<MarkDeadline> Deadlines { get; init; } = [];

    /// <summary>The least that tells it from its neighbours: the day of the month, or nothing while undated.</summary>
    public string Label => State == MarkState.Undated ? "" : From.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>All of it in sentences, for those who do not see the picture.</summary>
    public required string Said { get; init; }

    /// <summary>ISO week of its first day; null while undated.</summary>
    public int? Week => State == MarkState.Undated ? null : IsoWeek.Of(From).Number;
}
