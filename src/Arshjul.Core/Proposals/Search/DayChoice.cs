using Arshjul.Core.Meetings;

namespace Arshjul.Core.Proposals.Search;

/// <summary>A day and a time at which a meeting can lie.</summary>
internal sealed record DayChoice
{
    /// <summary>How long a meeting without an end is taken to last.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    public required DateOnly Date { get; init; }

    /// <summary>Local start; null for the whole day.</summary>
    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    /// <summary>Its place among the times wished for, the best first.</summary>
    public int TimeRank { get; init; }

    /// <summary>True when the time is left open, to be found outside those wished for.</summary>
    public bool IsTimeOpen { get; init; }

    /// <summary>The room, as people write it.</summary>
    public string? Room { get; init; }

    /// <summary>The meeting of the plan that lies there and stays there; null for one that is proposed.</summary>
    public KnownMeeting? Meeting { get; init; }

    /// <summary>Whether the day is pinned in a wish.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether nothing can move it.</summary>
    public bool IsFixed => Meeting is not null;

    /// <summary>Last day; the same as the first but for meetings of several days.</summary>
    public DateOnly LastDate => Meeting?.LastDate ?? Date;

    /// <summary>Whether somebody would have to be at both at once.</summary>
    public bool Overlaps(DayChoice other)
    {
        if (Date > other.LastDate || other.Date > LastDate || IsTimeOpen || other.IsTimeOpen)
            return false;
        if (Start is not { } a || other.Start is not { } b || Date != other.Date || LastDate != Date || other.LastDate != other.Date)
            return true;
        return a.ToTimeSpan() < EndAfter(other, b) && b.ToTimeSpan() < EndAfter(this, a);
    }

    private static TimeSpan EndAfter(DayChoice choice, TimeOnly start) => choice.End?.ToTimeSpan() ?? start.ToTimeSpan() + Usual;
}
