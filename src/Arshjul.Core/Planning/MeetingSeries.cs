using Arshjul.Core.Meetings;

namespace Arshjul.Core.Planning;

/// <summary>A rhythm by which meetings are laid when it is imported; the meetings then live their own lives under the keys <c>{series}-{date}</c> (sv: mötesserie).</summary>
public sealed record MeetingSeries
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of the groups that meet.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The rhythm.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Days on which no meeting is laid although the rhythm says so.</summary>
    public IReadOnlyList<DateOnly> Except { get; init; } = [];

    /// <summary>What sort of meeting it is.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure the dates are.</summary>
    public MeetingStatus Status { get; init; }
}
