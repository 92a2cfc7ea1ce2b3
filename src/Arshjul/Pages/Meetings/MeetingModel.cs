using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Pages.Papers;
using Arshjul.Templates.Words;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>One meeting's page.</summary>
public sealed record MeetingModel
{
    /// <summary>Key of the meeting.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its day and hours, in words.</summary>
    public required string When { get; init; }

    /// <summary>How it stands.</summary>
    public required Badge State { get; init; }

    /// <summary>How its call stands; null when none goes out from here.</summary>
    public Badge? Call { get; init; }

    /// <summary>What is good to know about it, name and value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <summary>Its deadlines and itself, in order of time.</summary>
    public required IReadOnlyList<TimelineStep> Timeline { get; init; }

    /// <summary>Its agenda; null while it is cancelled.</summary>
    public Agenda? Agenda { get; init; }

    /// <summary>What is to go out next; null when nothing is.</summary>
    public PendingPanel? Pending { get; init; }

    /// <summary>What was sent, the latest first.</summary>
    public IReadOnlyList<SentVersion> Sent { get; init; } = [];

    /// <summary>Whether the visitor may see who got them.</summary>
    public bool MaySeeMails { get; init; }

    /// <summary>What those who are called have answered.</summary>
    public IReadOnlyList<AnswerRow> Answers { get; init; } = [];

    /// <summary>Whether the visitor may move and cancel it.</summary>
    public bool MayMove { get; init; }

    /// <summary>Whether the visitor may change its agenda.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Whether the visitor may look at the call before it goes.</summary>
    public bool MayPreview { get; init; }

    /// <summary>Its papers.</summary>
    public required PapersModel Papers { get; init; }

    /// <summary>What was wrong with what was tried.</summary>
    public FormState Form { get; init; } = FormState.Empty;

    /// <summary>A call that is to go out.</summary>
    /// <param name="What">What goes out and to how many, in a sentence.</param>
    /// <param name="Waits">What it waits for; null when it needs nothing.</param>
    /// <param name="Changes">What differs from the version before, each in a line.</param>
    /// <param name="Hash">What is approved; null when the visitor may not approve it, or nothing needs it.</param>
    /// <param name="Approve">Words of the button.</param>
    public sealed record PendingPanel(string What, string? Waits, IReadOnlyList<WordedChange> Changes, string? Hash, string Approve);

    /// <summary>A version that was sent.</summary>
    /// <param name="Version">Its number.</param>
    /// <param name="Kind">What it told.</param>
    /// <param name="When">When it was made, in words.</param>
    public sealed record SentVersion(int Version, CallKind Kind, string When);
}
