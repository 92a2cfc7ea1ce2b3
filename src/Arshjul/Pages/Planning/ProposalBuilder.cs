using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Proposals;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Shows a proposed year.</summary>
internal static class ProposalBuilder
{
    /// <summary>The page before anything was worked out.</summary>
    public static ProposalModel Before(int year, FormState form) => new(year, null, "", [], [], [], false, form);

    /// <summary>The page with a proposal.</summary>
    public static ProposalModel Of(PageContext page, MadeProposals.Made made, FormState form)
    {
        var (proposal, words) = (made.Proposal, page.Words);
        var lead = proposal switch
        {
            { Conflicts.Count: > 0 } => words.Say("web.plan.proposal.conflict"),
            { IsWhole: false } => words.Say("web.plan.proposal.broken"),
            { IsProvedBest: true } => words.Say("web.plan.proposal.best", proposal.Meetings.Count),
            _ => words.Say("web.plan.proposal.good", proposal.Meetings.Count),
        };
        return new ProposalModel(
            proposal.Year,
            proposal.IsWhole ? made.Number : null,
            lead,
            [.. proposal.Meetings.Select(m => Day(page, m))],
            [.. proposal.Notes.Concat(proposal.Broken).Select(words.Say)],
            [.. proposal.Conflicts.Select(c => c.Wishes.Select(w => (words.Say(w.Told), words.Say(w.GivenUp))).ToList())],
            true,
            form);
    }

    private static ProposalModel.ProposedDay Day(PageContext page, ProposedMeeting meeting)
    {
        var words = page.Words;
        var groups = string.Join('/', meeting.Groups.Select(g => page.At.FindGroup(g)!.Label));
        var state = meeting.IsDecided ? "decided" : meeting.IsPinned ? "pinned" : meeting.Key is not null ? "stays" : "new";
        return new ProposalModel.ProposedDay(
            Spoken.ShortDay(words, meeting.Date),
            words.Say("web.week", IsoWeek.Of(meeting.Date).Number),
            Spoken.Hours(meeting.Start, meeting.End),
            meeting.Kind == MeetingKind.Ordinary ? groups : words.Say("proposal.kind", groups, words.Say("kind." + meeting.Kind)),
            words.Say("web.plan.proposal.state." + state),
            [.. meeting.Reasons.Select(words.Say)],
            [.. meeting.Alternatives.Select(a => $"{Spoken.ShortDay(words, a.Date)}{(a.Why.Count == 0 ? "" : ": " + string.Join(", ", a.Why.Select(words.Say)))}")]);
    }
}
