namespace Arshjul.Core.Meetings;

/// <summary>What somebody who is called says to coming; the newest counts (sv: svar på kallelsen).</summary>
public sealed record MeetingAnswer
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Yes, no or maybe.</summary>
    public required Attendance Reply { get; init; }

    /// <summary>What they added, "kommer kl. 14".</summary>
    public string? Comment { get; init; }

    /// <summary>Key of the person who is called in their place; stays whatever they answer later (sv: ersättare).</summary>
    public string? Substitute { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime At { get; init; }
}
