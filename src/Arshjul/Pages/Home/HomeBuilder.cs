using Arshjul.Core.Access;
using Arshjul.Core.Checks;
using Arshjul.Core.Editing;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Pages.ForeignCalendars;
using Arshjul.Pages.Groups;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Home;

/// <summary>Gathers what a convener has to do, the most urgent first.</summary>
internal static class HomeBuilder
{
    private const int Most = 3;
    private const int NextMeetings = 6;

    /// <summary>How far ahead a call that waits for approval is a thing to do.</summary>
    private static readonly TimeSpan ApproveAhead = TimeSpan.FromDays(21);

    /// <summary>How long a calendar of others may be away before somebody is told.</summary>
    private static readonly TimeSpan LongAway = TimeSpan.FromDays(3);

    /// <summary>How far ahead what the checks say is a thing to do.</summary>
    private const int LookAheadDays = 120;

    /// <summary>The start page of a visitor.</summary>
    public static async Task<HomeModel> OfAsync(PageContext page)
    {
        var (at, words) = (page.At, page.Words);
        var tasks = new List<TodayTask>();
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meeting in at.Meetings.Where(m => page.Visitor.May(Right.ApproveCalls, m.Groups)))
            if (await ApprovalAsync(page, meeting) is { } task)
            {
                tasks.Add(task);
                waiting.Add(meeting.Key);
            }
        tasks.AddRange(Findings(page, waiting));
        tasks.AddRange(Proposals(page));
        tasks.AddRange(await ForeignAsync(page));
        tasks = [.. tasks.OrderBy(t => t.Day).ThenBy(t => t.What, StringComparer.Ordinal)];
        var next = new List<MeetingRow>();
        foreach (var meeting in at.Meetings.Where(m => m.Stands && m.EndsAt > at.Now && page.Visitor.May(Right.ReadGroup, m.Groups)).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal).Take(NextMeetings))
            next.Add(await MeetingsBuilder.RowAsync(page, meeting));
        return new HomeModel(page.Visitor.Name, words.Day(at.Today), [.. tasks.Take(Most)], [.. tasks.Skip(Most)], next, at.Plan.Meetings.Count == 0);
    }

    private static async Task<TodayTask?> ApprovalAsync(PageContext page, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        if ((meeting.BeginsAt is { } begins && begins > at.Now + ApproveAhead + ApproveAhead) || await MeetingBuilder.PendingAsync(page, meeting) is not { IsApproved: false } pending || pending.DueAt > at.Now + ApproveAhead)
            return null;
        var day = DateOnly.FromDateTime(pending.DueAt);
        return new TodayTask(
            day,
            pending.DueAt > at.Now ? words.Say("web.home.before", Spoken.Moment(words, pending.DueAt)) : words.Say("web.home.now"),
            words.Say($"web.home.approve.{pending.Kind}", MeetingTitle.Of(at, meeting), Spoken.When(words, meeting)),
            words.Say("web.home.approve.why"),
            MeetingPaths.Of(meeting),
            pending.DueAt <= at.Now);
    }

    private static IEnumerable<TodayTask> Proposals(PageContext page) =>
        from g in page.At.Plan.Groups
        where page.Visitor.May(Right.Convene, [g.Key])
        let open = ProposedSeats.Open(page.At, g.Key)
        where open.Count > 0
        let day = DateOnly.FromDateTime(page.At.Zone.ToLocal(open[0].At))
        select new TodayTask(day, page.Words.Say("web.home.now"), page.Words.Say("web.home.proposals", g.Label), page.Words.Say("web.home.proposals.why"), GroupPaths.Of(g.Key), false);

    private static async Task<IReadOnlyList<TodayTask>> ForeignAsync(PageContext page) =>
    [
        .. from calendar in await ForeignBuilder.MineAsync(page)
           let changes = ForeignChanges.Of(page.At, calendar)
           let isAway = calendar.Fault is not null && page.At.Zone.ToLocal(calendar.FetchedAt) < page.At.Now - LongAway
           where changes.Count > 0 || isAway
           let day = changes.Select(c => c.Meeting?.Date ?? c.Entry?.Date).Append(page.At.Today.AddDays(LookAheadDays)).Min()!.Value
           select new TodayTask(
               day,
               Spoken.Day(page.Words, day),
               changes.Count > 0 ? page.Words.Say("web.home.foreign", calendar.Name) : page.Words.Say("web.home.foreign.away", calendar.Name),
               changes.Count > 0 ? Spoken.Count(page.Words, "web.foreign.waits", changes.Count) : page.Words.Say(calendar.Fault!.Said),
               ForeignPaths.Of(calendar.Key),
               false),
    ];

    private static IEnumerable<TodayTask> Findings(PageContext page, HashSet<string> waiting)
    {
        var (at, words) = (page.At, page.Words);
        var last = at.Today.AddDays(LookAheadDays);
        return new[] { at.Today.Year, last.Year }.Distinct().SelectMany(page.Look.FindingsOf)
            // A missed call that waits to be approved is told by its approval.
            .Where(f => f.IsTold && f.Severity != Severity.Note && f.Day <= last && !(f is { Rule: PlanRule.CallMissed, Meeting: { } called } && waiting.Contains(called)) && page.Visitor.May(Right.Convene, f.Groups.Take(1)))
            .DistinctBy(f => (f.Rule, f.Day, f.Meeting, f.Subject))
            .Select(f => new TodayTask(f.Day, Spoken.Day(words, f.Day), words.Say(f.What), words.Say(f.Remedy), f.Meeting is { } key ? MeetingPaths.Of(key) : $"/arshjul/{f.Day.Year}", f.Day < at.Today));
    }
}
