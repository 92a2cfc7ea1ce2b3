using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;

namespace Arshjul.Api.V1;

/// <summary>When and where a meeting is: what the whole organisation may know of it.</summary>
internal sealed record MeetingAnswer
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of its groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>How it stands.</summary>
    public required MarkState State { get; init; }

    /// <summary>Its own title.</summary>
    public required string? Title { get; init; }

    /// <summary>Local date; null while undated.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Last day of several; null for one.</summary>
    public required DateOnly? LastDate { get; init; }

    /// <summary>ISO week.</summary>
    public required int? Week { get; init; }

    /// <summary>Local start; null for whole days.</summary>
    public required TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public required TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public required string? Place { get; init; }

    /// <summary>The answer about a meeting.</summary>
    public static MeetingAnswer Of(PlanAt at, KnownMeeting meeting) => new()
    {
        Key = meeting.Key,
        Groups = meeting.Groups,
        Kind = meeting.Kind,
        State = WheelMarks.StateOf(at, meeting),
        Title = meeting.Title,
        Date = meeting.Date,
        LastDate = meeting.LastDate,
        Week = meeting.Date is { } date ? IsoWeek.Of(date).Number : null,
        Start = meeting.Start,
        End = meeting.End,
        Place = meeting.Place?.In(at.Plan.Organisation.Language),
    };
}
