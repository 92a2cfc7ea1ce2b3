using Arshjul.Core.Meetings;

namespace Arshjul.Core.Rhythms;

/// <summary>What is otherwise on one date of a series; what is null is as for the others (sv: avvikande möte).</summary>
public sealed record SeriesDate
{
    /// <summary>The date that the rhythm gives, or one that was added; the meeting keeps it in its key.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day on which it is held instead.</summary>
    public DateOnly? MovedTo { get; init; }

    /// <summary>Its last day, when it is held over several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>A title of its own.</summary>
    public string? Title { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure the date is.</summary>
    public MeetingStatus? Status { get; init; }
}
