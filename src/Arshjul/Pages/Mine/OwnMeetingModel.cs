using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Pages.Meetings;
using Arshjul.Pages.Papers;
using Arshjul.Pages.Subscribing;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Mine;

/// <summary>One meeting as a participant sees it.</summary>
public sealed record OwnMeetingModel
{
    /// <summary>Where its page is.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its day and its hours.</summary>
    public required string When { get; init; }

    /// <summary>How it stands.</summary>
    public required Badge State { get; init; }

    /// <summary>What is good to know, name and value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <summary>Its deadlines.</summary>
    public required IReadOnlyList<TimelineStep> Timeline { get; init; }

    /// <summary>Its agenda; null while it is cancelled.</summary>
    public Agenda? Agenda { get; init; }

    /// <summary>Its papers.</summary>
    public required PapersModel Papers { get; init; }

    /// <summary>Ways to put it in a calendar by hand; null when it is not to come.</summary>
    public AddToCalendar? Calendar { get; init; }

    /// <summary>Whether no call has been sent, so that the agenda may still change.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the reader may say whether they come.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>What the reader has answered; null for nothing yet.</summary>
    public Attendance? Answer { get; init; }

    /// <summary>Until when items can be handed in, in words; null when none can.</summary>
    public string? ItemsIn { get; init; }

    /// <summary>The form of the answer.</summary>
    public FormState AnswerForm { get; init; } = FormState.Empty;

    /// <summary>The form of an item to hand in.</summary>
    public FormState ItemForm { get; init; } = FormState.Empty;
}
