using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Checks;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>One meeting of a year, as it is printed.</summary>
/// <param name="Date">Its date; null while it waits for one.</param>
/// <param name="Week">ISO week.</param>
/// <param name="Start">Local start, <c>HH:mm</c>.</param>
/// <param name="End">Local end, <c>HH:mm</c>.</param>
/// <param name="Groups">Keys of its groups.</param>
/// <param name="Label">The groups' short names.</param>
/// <param name="Key">The meeting's key.</param>
/// <param name="Title">Its own title.</param>
/// <param name="Kind">What sort of meeting.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Place">Where it is held.</param>
/// <param name="Points">Titles of the standing points it takes.</param>
/// <param name="Deadlines">Its deadlines.</param>
/// <param name="Warnings">What to look at, in words.</param>
internal sealed record YearRow(
    DateOnly? Date,
    int? Week,
    string? Start,
    string? End,
    IReadOnlyList<string> Groups,
    string Label,
    string Key,
    string? Title,
    MeetingKind Kind,
    YearStatus Status,
    string? Place,
    IReadOnlyList<string> Points,
    ResolvedDeadlines Deadlines,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The row of a meeting.</summary>
    public static YearRow Of(PlanAt at, KnownMeeting meeting, IReadOnlyList<Finding> findings, Phrasebook words) => new(
        meeting.Date,
        meeting.Date is { } date ? IsoWeek.Of(date).Number : null,
        JsonOutput.Time(meeting.Start),
        JsonOutput.Time(meeting.End),
        meeting.Groups,
        MeetingTitle.Groups(at, meeting),
        meeting.Key,
        meeting.Title,
        meeting.Kind,
        StatusOf(at, meeting),
        meeting.Place?.In(at.Plan.Organisation.Language) is { Length: > 0 } place ? place : null,
        meeting.Stands ? [.. at.AgendaOf(meeting).Items.Where(i => i.Origin == ItemOrigin.StandingPoint).Select(i => i.Title)] : [],
        meeting.Stands ? at.DeadlinesOf(meeting) : ResolvedDeadlines.None,
        [.. Why(at, meeting).Concat(findings.Where(f => f.Concerns(meeting.Key)).Select(f => f.What)).Select(words.Say)]);

    /// <summary>Why it is off, or what it waits for.</summary>
    private static IEnumerable<Sentence> Why(PlanAt at, KnownMeeting meeting) =>
        meeting.CancelReason is { } reason ? [new Sentence("cli.year.cancelled", reason)]
        : meeting.Date is null ? [Waits(at, meeting)]
        : [];

    private static Sentence Waits(PlanAt at, KnownMeeting meeting)
    {
        var name = meeting.Awaits?.Event is { } key ? at.Plan.Events.FirstOrDefault(e => e.Key == key)?.Name ?? key : null;
        return (name, meeting.Awaits?.Window) switch
        {
            ({ }, { } window) => new Sentence("cli.year.awaits", name, CheckWords.When(window)),
            ({ }, null) => new Sentence("cli.year.awaits.event", name),
            (null, { } window) => new Sentence("cli.year.awaits.window", CheckWords.When(window)),
            _ => new Sentence("cli.year.awaits.date"),
        };
    }

    private static YearStatus StatusOf(PlanAt at, KnownMeeting meeting) =>
        meeting.IsCancelled ? YearStatus.Cancelled
        : meeting.Date is null ? YearStatus.Undated
        : meeting.IsHeldAt(at.Now) ? YearStatus.Held
        : meeting.Status == MeetingStatus.Preliminary ? YearStatus.Preliminary
        : YearStatus.Decided;
}
