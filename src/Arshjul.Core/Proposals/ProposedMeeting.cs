using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals;

/// <summary>One meeting of a proposal.</summary>
public sealed record ProposedMeeting
{
    /// <summary>Key of the meeting of the plan that stays on its day; null for one that is new.</summary>
    public string? Key { get; init; }

    /// <summary>Keys of the groups that meet.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local start; null for a whole day, or a time still to be found.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it is decided, and the proposal could not move it.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether its day is pinned.</summary>
    public bool IsPinned { get; init; }

    /// <summary>What it costs by the soft rules.</summary>
    public int Cost { get; init; }

    /// <summary>Why it lies where it lies.</summary>
    public IReadOnlyList<Sentence> Reasons { get; init; } = [];

    /// <summary>The two best other days.</summary>
    public IReadOnlyList<ProposedAlternative> Alternatives { get; init; } = [];
}
