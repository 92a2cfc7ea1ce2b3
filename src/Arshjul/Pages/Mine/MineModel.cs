using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

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

    /// <summary>Calendar addresses that work.</summary>
    public required IReadOnlyList<OwnAddress> Addresses { get; init; }

    /// <summary>Groups whose meetings can be put in a calendar.</summary>
    public required IReadOnlyList<(string Value, string Text)> Groups { get; init; }

    /// <summary>Whether calls bring invitations.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>Whether the person may have passkeys: not by a mail's link.</summary>
    public bool MayHavePasskeys { get; init; }

    /// <summary>The form that makes a new address.</summary>
    public FormState Form { get; init; } = FormState.Empty;
}
