using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Papers;
using Arshjul.Templates.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>Gathers what a meeting's page shows.</summary>
internal static class MeetingBuilder
{
    /// <summary>The page of a meeting.</summary>
    public static async Task<MeetingModel> OfAsync(PageContext page, KnownMeeting meeting, FormState form, FormState papers)
    {
        var (at, words) = (page.At, page.Words);
        var pending = await PendingAsync(page, meeting);
        var mayEdit = page.Visitor.May(Right.EditAgenda, meeting.Groups) && !meeting.IsCancelled && !meeting.IsHeldAt(at.Now);
        return new MeetingModel
        {
            Key = meeting.Key,
            Title = MeetingTitle.Of(at, meeting),
            When = string.Join(" · ", new[] { Spoken.When(words, meeting), Spoken.Hours(meeting.Start, meeting.End) }.Where(t => t.Length > 0)),
            State = Badges.Of(at, meeting, words),
            Call = Badges.OfCall(at, meeting, pending, words),
            Facts = FactsOf(at, meeting, words),
            Timeline = MeetingTimeline.Of(at, meeting, words),
            Agenda = meeting.IsCancelled ? null : at.AgendaOf(meeting),
            Pending = pending is null ? null : Panel(page, meeting, pending),
            Sent = [.. at.SentCallsOf(meeting.Key).Reverse().Select(c => new MeetingModel.SentVersion(c.Version, c.Kind, Spoken.Moment(words, at.Zone.ToLocal(c.MadeAt))))],
            MaySeeMails = page.Visitor.May(Right.EditAgenda, meeting.Groups) || page.Visitor.May(Right.ApproveCalls, meeting.Groups),
            Answers = AnswerRows.Of(page, meeting),
            MayMove = page.Visitor.May(Right.Convene, meeting.Groups) && !meeting.IsCancelled && !meeting.IsHeldAt(at.Now),
            MayEdit = mayEdit,
            Papers = PapersBuilder.Of(page, meeting, MeetingPaths.Of(meeting), mayEdit, papers),
            MayPreview = pending is not null && page.Visitor.May(Right.EditAgenda, meeting.Groups),
            Form = form,
        };
    }

    /// <summary>What is to go out next for a meeting.</summary>
    public static async Task<PendingCall?> PendingAsync(PageContext page, KnownMeeting meeting) =>
        PendingCalls.Of(page.At, meeting, await PendingLook.LastAsync(page.Get<IWheelStore>(), page.At, meeting, page.Cancel));

    /// <summary>What is good to know about a meeting, name and value.</summary>
    public static IReadOnlyList<(string Name, string Value)> FactsOf(PlanAt at, KnownMeeting meeting, Phrasebook words) =>
        [.. Facts(at, meeting, words).Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (words.Say(f.Code), f.Value!))];

    private static IEnumerable<(string Code, string? Value)> Facts(PlanAt at, KnownMeeting meeting, Phrasebook words)
    {
        yield return ("web.meeting.groups", string.Join(", ", at.GroupsOf(meeting).Select(g => g.Name)));
        yield return ("web.meeting.place", meeting.Place?.In(words.Culture.TwoLetterISOLanguageName));
        yield return ("web.meeting.link", meeting.Place?.Link);
        yield return ("web.meeting.called", at.GroupsOf(meeting).Select(g => g.Called).FirstOrDefault(c => c is not null));
        yield return ("web.meeting.guests", string.Join(", ", meeting.Guests.Select(g => g.Name)));
        yield return ("web.meeting.cancelReason", meeting.CancelReason);
        yield return ("web.meeting.changeReason", meeting.IsCancelled ? null : meeting.ChangeReason);
        yield return ("web.meeting.instead", meeting.ReplacedBy is { } key && at.FindMeeting(key) is { } other ? Spoken.When(words, other) : null);
    }

    private static MeetingModel.PendingPanel Panel(PageContext page, KnownMeeting meeting, PendingCall pending)
    {
        var (at, words) = (page.At, page.Words);
        var to = PendingLook.RecipientsOf(at, meeting, pending);
        var mail = MailWords.In(words.Culture.TwoLetterISOLanguageName);
        var waits = pending.IsApproved ? null
            : words.Say(pending.WasApprovedOtherwise ? "web.meeting.pending.approvedOtherwise" : "web.meeting.pending.waits");
        var when = pending.DueAt > at.Now ? words.Say("web.meeting.pending.on", Spoken.Moment(words, pending.DueAt)) : words.Say("web.meeting.pending.now");
        return new MeetingModel.PendingPanel(
            words.Say($"web.meeting.pending.{pending.Kind}", Spoken.Count(words, "web.people", to.Count(r => r.IsCalled)), Spoken.Count(words, "web.meeting.pending.informed", to.Count(r => !r.IsCalled)), when),
            waits,
            [.. pending.Differences.Select(d => mail.Difference(d.What, d.Before, d.After))],
            !pending.IsApproved && page.Visitor.May(Right.ApproveCalls, meeting.Groups) ? CallHash.Of(pending.Content) : null,
            words.Say($"web.meeting.approve.{pending.Kind}"));
    }
}
