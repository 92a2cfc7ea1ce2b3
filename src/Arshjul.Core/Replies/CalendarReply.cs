using Arshjul.Core.Meetings;

namespace Arshjul.Core.Replies;

/// <summary>What a calendar program says for its owner: METHOD:REPLY (RFC 5546 §3.2.3). As it was read, not yet believed (sv: kalendersvar).</summary>
public sealed record CalendarReply : IncomingMail
{
    /// <summary>UID of the entry it answers.</summary>
    public required string Uid { get; init; }

    /// <summary>Address of the attendee who answers.</summary>
    public required string Attendee { get; init; }

    /// <summary>What the attendee says.</summary>
    public required Attendance Says { get; init; }

    /// <summary>SEQUENCE of the version it answers; null when it does not say.</summary>
    public int? AnswersSequence { get; init; }

    /// <summary>UTC instant it was made, by the attendee's clock; null when it does not say.</summary>
    public DateTime? StampedAt { get; init; }

    /// <summary>What the attendee adds, on one line.</summary>
    public string? Remark { get; init; }
}
