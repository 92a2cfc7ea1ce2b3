using Arshjul.Core.Groups;

namespace Arshjul.Core.Meetings;

/// <summary>A meeting of one or several groups as it was laid, with every later change beside it; nothing is overwritten (sv: möte).</summary>
public sealed record Meeting
{
    /// <summary>The user's own short name; it stays when the meeting moves.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of the groups that meet; several for a joint meeting, the first gives its form and its sender.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Its own title, for theme meetings and days; null for an ordinary meeting.</summary>
    public string? Title { get; init; }

    /// <summary>Its local date as first laid; null while it waits for one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day of a meeting of several days.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start as first laid; null for a whole day.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end as first laid.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure its date is.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>The day it was put into the plan; null when it always was there.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Who asked for an extra meeting.</summary>
    public string? AskedBy { get; init; }

    /// <summary>What an undated meeting waits for.</summary>
    public AwaitedDate? Awaits { get; init; }

    /// <summary>Deadlines of its own, each over the group's.</summary>
    public GroupDeadlines? Deadlines { get; init; }

    /// <summary>Those invited to this meeting alone.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>What has changed since it was laid, in the order it became known.</summary>
    public IReadOnlyList<MeetingChange> Changes { get; init; } = [];

    /// <summary>How the convener has ordered its agenda by hand.</summary>
    public IReadOnlyList<AgendaOrder> Orders { get; init; } = [];

    /// <summary>That it is not held.</summary>
    public Cancellation? Cancelled { get; init; }

    /// <summary>The meeting as it was known on a day, or null when it was not yet in the plan.</summary>
    public KnownMeeting? KnownOn(DateOnly day) => Known > day ? null : KnownMeeting.Of(this, day);
}
