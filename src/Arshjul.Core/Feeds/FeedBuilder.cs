using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Feeds;

/// <summary>Builds feeds from one state of the plan; what several of them carry is made once. For one thread at a time.</summary>
/// <param name="at">The plan now.</param>
/// <param name="pages">Where the program is reached, with a slash at the end, so that an entry leads to its meeting's page; null leads nowhere.</param>
/// <param name="called">The people who were mailed a call that holds, each with the meeting.</param>
/// <param name="before">The one of the state before, whose entries are used again where nothing changed; null for none.</param>
public sealed class FeedBuilder(PlanAt at, Uri? pages = null, IReadOnlySet<(string Person, string Meeting)>? called = null, FeedBuilder? before = null)
{
    private readonly Dictionary<(string Meeting, bool IsOpen, bool Headings), FeedEntry> _made = [];
    private readonly Dictionary<(string Meeting, bool IsOpen, bool Headings), FeedEntry>? _before = before?._made;

    /// <summary>The feed of a recipe, whose group, process or person the plan knows.</summary>
    public Feed Of(FeedRecipe recipe)
    {
        var organisation = at.Plan.Organisation;
        var meetings = MeetingsOf(recipe).ToList();
        return new Feed
        {
            Name = NameOf(recipe),
            Zone = at.Zone.Id,
            Language = organisation.Language,
            Description = Undated(meetings),
            Entries = [.. EntriesOf(recipe, meetings).Where(e => IsWithin(e.Date, recipe.Content)).OrderBy(e => e.Date).ThenBy(e => e.Uid, StringComparer.Ordinal)],
        };
    }

    /// <summary>A meeting that has a date alone, as a file to keep.</summary>
    public Feed Of(KnownMeeting meeting) =>
        new() { Zone = at.Zone.Id, Language = at.Plan.Organisation.Language, Entries = [Entry(meeting, isOpen: true, headings: false)] };

    private string NameOf(FeedRecipe recipe) => recipe.Scope switch
    {
        FeedScope.Group => $"{at.FindGroup(recipe.Of)!.Label} {at.Plan.Organisation.Name}",
        FeedScope.Process => $"{at.Plan.Processes.First(p => p.Key == recipe.Of).Name} {at.Plan.Organisation.Name}",
        FeedScope.Organisation => at.Plan.Organisation.Name,
        FeedScope.Person => at.Words.Say("feed.mine", at.Plan.Organisation.Name),
        _ => at.Words.Say("feed.convening", at.Plan.Organisation.Name),
    };

    private IEnumerable<KnownMeeting> MeetingsOf(FeedRecipe recipe) => recipe.Scope switch
    {
        FeedScope.Group => at.MeetingsOf(recipe.Of),
        FeedScope.Process => at.Plan.Groups.Where(g => g.Process == recipe.Of).SelectMany(g => at.MeetingsOf(g.Key)).DistinctBy(m => m.Key),
        FeedScope.Organisation => at.Meetings,
        FeedScope.Person => MyMeetings.Of(at, recipe.Of).Where(m => recipe.Content.Invited || !IsInvited(recipe.Of, m)),
        _ => [],
    };

    private IEnumerable<FeedEntry> EntriesOf(FeedRecipe recipe, IReadOnlyList<KnownMeeting> meetings)
    {
        var (content, isOpen) = (recipe.Content, !recipe.DatesAlone);
        if (recipe.Scope == FeedScope.Convening)
            return ConvenerEntries.Of(at, recipe.Of);
        var shown = meetings.Where(m => m.Date is not null && !(content.SureAlone && m.Status == MeetingStatus.Preliminary) && !(m.IsCancelled && IsForgotten(m, content)));
        return [.. shown.Select(m => Alarmed(Entry(m, isOpen, content.Headings), content)), .. isOpen && content.Deadlines ? meetings.SelectMany(m => FeedEntries.Deadlines(at, m)) : []];
    }

    private FeedEntry Entry(KnownMeeting meeting, bool isOpen, bool headings)
    {
        var key = (meeting.Key, isOpen, headings && isOpen);
        if (_made.TryGetValue(key, out var made))
            return made;
        made = FeedEntries.Meeting(at, meeting, isOpen, key.Item3, isOpen && pages is not null ? new Uri(pages, "min-sida/moten/" + Uri.EscapeDataString(meeting.Key)) : null);
        return _made[key] = _before?.GetValueOrDefault(key) is { } same && same == made ? same : made;
    }

    private static FeedEntry Alarmed(FeedEntry entry, FeedContent content) =>
        content.AlarmMinutes is null || entry.IsCancelled || entry.Start is null ? entry : entry with { AlarmMinutes = content.AlarmMinutes };

    // Who has an invitation in the calendar would see the meeting twice. A call that has not left yet is no invitation.
    private bool IsInvited(string person, KnownMeeting meeting) => called?.Contains((person, meeting.Key)) == true
        && at.Facts.People.GetValueOrDefault(person) is { } known
        && (known.InvitationsUntil is not { } until || at.SentCallsOf(meeting.Key).Any(c => DateOnly.FromDateTime(at.Zone.ToLocal(c.MadeAt)) <= until));

    private bool IsForgotten(KnownMeeting meeting, FeedContent content) =>
        content.CancelledWeeks is { } weeks && (weeks == 0 || (meeting.LastDate ?? meeting.Date)!.Value.AddDays(7 * weeks) < at.Today);

    private bool IsWithin(DateOnly day, FeedContent content) =>
        !(day.Year < at.Today.Year - content.YearsBack) && !(day.Year > at.Today.Year + content.YearsAhead);

    // A meeting without a day has no place among days: the calendar itself tells of it.
    private string? Undated(IEnumerable<KnownMeeting> meetings) =>
        meetings.Where(m => m.Date is null && !m.IsCancelled).Select(m => MeetingTitle.Of(at, m)).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } undated
            ? string.Join('\n', undated.Prepend(at.Words.Say("feed.undated"))) : null;
}
