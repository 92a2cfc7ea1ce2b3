using Arshjul.Core.Calendar;

namespace Arshjul.Core.FollowUps;

/// <summary>Something that was decided to be followed up; it comes back until it is closed (sv: uppföljning).</summary>
public sealed record FollowUp
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be followed up.</summary>
    public required string Text { get; init; }

    /// <summary>Who is responsible, as roles.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The day it was decided.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>Key of the meeting it was decided at.</summary>
    public string? Origin { get; init; }

    /// <summary>When it is due; it is taken at the first meeting on or after the first day, and at each until closed. Null is listed, but not put on an agenda.</summary>
    public FuzzyDate? Due { get; init; }

    /// <summary>The times it was put off since, in order of day.</summary>
    public IReadOnlyList<DueChange> Postponed { get; init; } = [];

    /// <summary>Key of the meeting it was announced for.</summary>
    public string? Meeting { get; init; }

    /// <summary>The role that calls to it, when it is not the group's convener (seed S1).</summary>
    public string? Convener { get; init; }

    /// <summary>The day it was closed; on no agenda after that.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>The follow-up with the due date that was known on a day; a new one takes the place of the meeting it was announced for too.</summary>
    public FollowUp KnownOn(DateOnly day) => Postponed.LastOrDefault(c => c.Known <= day) is { } now ? this with { Due = now.Due, Meeting = null } : this;
}
