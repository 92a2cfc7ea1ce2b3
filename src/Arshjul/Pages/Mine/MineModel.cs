using Arshjul.Pages.Meetings;

namespace Arshjul.Pages.Mine;

/// <summary>A participant's own page.</summary>
public sealed record MineModel
{
    /// <summary>Whose page it is.</summary>
    public required string Name { get; init; }

    /// <summary>The next meeting; null when none is laid.</summary>
    public NextMeeting? Next { get; init; }

    /// <summary>The meetings that are to come, the next among them.</summary>
    public required IReadOnlyList<MeetingRow> Coming { get; init; }

    /// <summary>Meetings of the last year, the latest first.</summary>
    public required IReadOnlyList<MeetingRow> Past { get; init; }

    /// <summary>Whether a calendar of theirs follows their meetings.</summary>
    public required bool Subscribes { get; init; }

    /// <summary>Whether the person may have passkeys: not by a mail's link.</summary>
    public bool MayHavePasskeys { get; init; }
}
