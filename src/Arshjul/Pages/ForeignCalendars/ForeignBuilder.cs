using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Pages.Planning;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.ForeignCalendars;

/// <summary>Gathers what the pages about the calendars of others show.</summary>
internal static class ForeignBuilder
{
    /// <summary>What stands for a group of the calendar's own in the form.</summary>
    public const string OwnGroup = "";

    /// <summary>Those of the groups whose dates the reader puts in.</summary>
    public static async Task<IReadOnlyList<ForeignCalendar>> MineAsync(PageContext page) =>
        [.. (await page.Get<IForeignCalendars>().ListAsync(page.Cancel)).Where(c => IsMine(page, c))];

    /// <summary>Whether a calendar is one of those.</summary>
    public static bool IsMine(PageContext page, ForeignCalendar calendar) => page.At.FindGroup(calendar.Group) is { } group && PlanningBuilder.MayPutIn(page, group);

    /// <summary>All of them.</summary>
    public static async Task<ForeignCalendarsModel> AllAsync(PageContext page, FormState form) => new(
        [.. (await MineAsync(page)).Select(c => new ForeignCalendarsModel.Followed(ForeignPaths.Of(c.Key), c.Name, What(page, c), When(page, c), Spoken.Count(page.Words, "web.foreign.waits", ForeignChanges.Of(page.At, c).Count), Fault(page, c)))],
        [(OwnGroup, page.Words.Say("web.foreign.group.own")), .. PlanningBuilder.Groups(page).Select(g => (g.Key, g.Label))],
        form);

    /// <summary>One of them.</summary>
    public static ForeignCalendarModel Of(PageContext page, ForeignCalendar calendar, FormState form, IReadOnlyList<string>? ticked) => new(
        ForeignPaths.Of(calendar.Key),
        calendar.Name,
        What(page, calendar),
        When(page, calendar),
        Fault(page, calendar),
        [.. ForeignChanges.Of(page.At, calendar).Select(c => DifferenceOf(page, calendar, c, ticked))],
        page.At.FindGroup(calendar.Group)!.Calls,
        form);

    private static ForeignCalendarModel.CalendarDifference DifferenceOf(PageContext page, ForeignCalendar calendar, ForeignChange change, IReadOnlyList<string>? ticked)
    {
        var (words, meeting, entry) = (page.Words, change.Meeting, change.Entry);
        var hours = meeting is null ? "" : Spoken.Hours(meeting.Start, meeting.End);
        var was = meeting is null ? "–" : string.Join(", ", new[] { Spoken.When(words, meeting), hours, meeting.IsCancelled ? words.Say("web.foreign.cancelled") : "", change.Kind == ForeignChangeKind.Details ? meeting.Place?.In(words.Culture.TwoLetterISOLanguageName) ?? "" : "" }.Where(t => t.Length > 0));
        var becomes = entry is null or { IsCancelled: true } ? words.Say(entry is null ? "web.foreign.gone" : "web.foreign.cancelled") : Said(words, entry);
        return new ForeignCalendarModel.CalendarDifference(
            change.Mark,
            words.Say($"web.foreign.kind.{change.Kind}"),
            was,
            becomes,
            meeting is null ? null : MeetingPaths.Of(meeting),
            meeting is not null ? MeetingTitle.Of(page.At, meeting) : ForeignChanges.TitleOf(page.At, calendar.Group, entry!) ?? page.At.FindGroup(calendar.Group)!.Label,
            ticked?.Contains(change.Mark) ?? change.Kind != ForeignChangeKind.Gone);
    }

    private static string Said(Phrasebook words, ForeignEntry entry) => string.Join(", ", new[]
    {
        entry.LastDate is { } last ? $"{Spoken.ShortDay(words, entry.Date)} – {Spoken.Day(words, last)}" : Spoken.Day(words, entry.Date),
        Spoken.Hours(entry.Start, entry.End),
        entry.Room ?? "",
        entry.IsTentative ? words.Say("web.foreign.tentative") : "",
    }.Where(t => t.Length > 0));

    private static string What(PageContext page, ForeignCalendar calendar) => page.Words.Say("web.foreign.of", page.At.FindGroup(calendar.Group)!.Label, calendar.Host);

    private static string When(PageContext page, ForeignCalendar calendar) => page.Words.Say("web.foreign.fetched", Spoken.Moment(page.Words, page.At.Zone.ToLocal(calendar.FetchedAt)));

    private static string? Fault(PageContext page, ForeignCalendar calendar) => calendar.Fault is { } fault ? page.Words.Say(fault.Said) : null;
}
