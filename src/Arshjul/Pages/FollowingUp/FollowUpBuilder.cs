using Arshjul.Core.Access;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.FollowingUp;

/// <summary>Gathers the follow-ups and questions that a visitor may read.</summary>
internal static class FollowUpBuilder
{
    /// <summary>What an address calls follow-ups.</summary>
    public const string FollowUps = "uppfoljning";

    /// <summary>What an address calls questions.</summary>
    public const string Questions = "fraga";

    /// <summary>The page.</summary>
    public static FollowUpModel Of(PageContext page)
    {
        var (at, words) = (page.At, page.Words);
        var mine = at.Plan.Groups.Where(g => page.Visitor.May(Right.ReadGroup, [g.Key])).ToList();
        var chosen = mine.Find(g => g.Key == page.Http.Request.Query["grupp"]);
        var shown = (chosen is null ? mine : [chosen]).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var followUps = at.Plan.FollowUps.Where(f => shown.Contains(f.Group) && f.Known <= at.Today).Select(f => f.KnownOn(at.Today)).ToList();
        var questions = at.Plan.Questions.Where(q => shown.Contains(q.Group) && q.Known <= at.Today).ToList();
        var since = at.Today.AddYears(-1);
        var closed = followUps.Where(f => f.ClosedOn <= at.Today && f.ClosedOn >= since).Select(f => (f.ClosedOn, Row: Closed(page, FollowUps, f.Group, f.Key, f.Text, f.ClosedOn!.Value, f.Outcome)))
            .Concat(questions.Where(q => q.ClosedOn <= at.Today && q.ClosedOn >= since).Select(q => (q.ClosedOn, Row: Closed(page, Questions, q.Group, q.Key, q.Text, q.ClosedOn!.Value, q.Answer))));
        return new FollowUpModel(
            [("", words.Say("web.meetings.allGroups")), .. mine.Select(g => (g.Key, g.Label))],
            FormState.Of(("grupp", chosen?.Key)),
            [.. followUps.Where(f => !(f.ClosedOn <= at.Today)).OrderBy(f => f.Due?.From ?? DateOnly.MaxValue).ThenBy(f => f.Known).Select(f => Open(page, f))],
            [.. questions.Where(q => !(q.ClosedOn <= at.Today)).OrderBy(q => q.Known).Select(q => Open(page, q))],
            [.. closed.OrderByDescending(c => c.ClosedOn).Select(c => c.Row)],
            [.. mine.Where(g => page.Visitor.May(Right.EditAgenda, [g.Key])).Select(g => (g.Key, g.Label))]);
    }

    private static FollowUpModel.OpenRow Open(PageContext page, FollowUp follow)
    {
        var (at, words) = (page.At, page.Words);
        var late = follow.Due is { } due && (due.To ?? due.From) < at.Today;
        return Row(page, FollowUps, follow.Group, follow.Key, follow.Text, string.Join(", ", follow.Owners), follow.Known, at.MeetingOf(follow)) with
        {
            Due = follow.Due is { } when ? when.Text ?? Spoken.Day(words, when.From) : words.Say("web.follow.due.none"),
            State = late ? new Badge(words.Say("web.follow.late"), "bad") : null,
        };
    }

    private static FollowUpModel.OpenRow Open(PageContext page, OpenQuestion question) =>
        Row(page, Questions, question.Group, question.Key, question.Text, question.AskedBy ?? "", question.Known, page.At.MeetingOf(question));

    private static FollowUpModel.OpenRow Row(PageContext page, string sort, string group, string key, string text, string who, DateOnly known, KnownMeeting? next)
    {
        var words = page.Words;
        return new FollowUpModel.OpenRow(
            page.Visitor.May(Right.EditAgenda, [group]) ? FollowUpPaths.Of(group, sort, key) : null,
            text,
            page.At.FindGroup(group)!.Label,
            who.Length == 0 ? "–" : who,
            Spoken.Day(words, known),
            "",
            null,
            next is null ? words.Say("web.follow.next.none") : Spoken.Day(words, next.Date!.Value),
            next is null ? null : MeetingPaths.Of(next));
    }

    private static FollowUpModel.ClosedRow Closed(PageContext page, string sort, string group, string key, string text, DateOnly on, string? outcome) => new(
        page.Visitor.May(Right.EditAgenda, [group]) ? FollowUpPaths.Of(group, sort, key) + "/oppna" : null,
        text,
        page.At.FindGroup(group)!.Label,
        Spoken.Day(page.Words, on),
        outcome ?? "");
}
