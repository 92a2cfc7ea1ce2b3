using Arshjul.Core.FollowUps;

namespace Arshjul.Core.YearEnd;

/// <summary>A group's year closed: planned against held, and what is left (sv: gruppens bokslut).</summary>
public sealed record GroupClosing
{
    /// <summary>The group's key.</summary>
    public required string Group { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>The meetings that belonged to the year, by day laid; those without one last.</summary>
    public required IReadOnlyList<ClosedMeeting> Meetings { get; init; }

    /// <summary>Standing points that were not taken in their time.</summary>
    public required IReadOnlyList<MissedInstance> Missed { get; init; }

    /// <summary>Follow-ups that are open.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>Questions without an answer.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>How many meetings were in the plan when the year began.</summary>
    public int Planned => Meetings.Count(m => !m.IsPutIn);

    /// <summary>How many came in later.</summary>
    public int PutIn => Meetings.Count(m => m.IsPutIn);

    /// <summary>How many were held, on their day or another.</summary>
    public int Held => Count(MeetingFate.HeldAsLaid) + Count(MeetingFate.HeldMoved);

    /// <summary>How many had one fate; with all fates they are those planned and put in.</summary>
    public int Count(MeetingFate fate) => Meetings.Count(m => m.Fate == fate);
}
