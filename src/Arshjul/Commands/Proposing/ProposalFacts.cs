using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;

namespace Arshjul.Commands.Proposing;

/// <summary>Proposals as facts for programs.</summary>
internal static class ProposalFacts
{
    public static object Of(IReadOnlyList<Variant> variants, PlanAt at, Phrasebook words) => new
    {
        year = variants[0].Proposal.Year,
        proposals = variants.Select(v => new
        {
            variant = v.Profile.Name,
            whole = v.Proposal.IsWhole,
            provedBest = v.Proposal.IsProvedBest,
            cost = v.Proposal.Cost,
            ownCost = v.OwnCost,
            costs = v.Proposal.Costs,
            meetings = v.Proposal.Meetings.Select(m => Meeting(m, words)),
            replaced = v.Proposal.Replaced,
            notes = v.Proposal.Notes.Select(words.Say),
            broken = v.Proposal.Broken.Select(words.Say),
            conflicts = v.Proposal.Conflicts.Select(c => new { proved = c.IsProved, wishes = c.Wishes.Select(w => new { wish = words.Say(w.Told), givenUp = words.Say(w.GivenUp), helps = w.Helps, cost = w.Cost, times = w.Times }) }),
        }),
    };

    private static object Meeting(ProposedMeeting meeting, Phrasebook words) => new
    {
        meeting.Date,
        week = IsoWeek.Of(meeting.Date).Number,
        groups = meeting.Groups,
        kind = meeting.Kind,
        start = JsonOutput.Time(meeting.Start),
        end = JsonOutput.Time(meeting.End),
        place = meeting.Place?.Room,
        key = meeting.Key,
        decided = meeting.IsDecided,
        pinned = meeting.IsPinned,
        cost = meeting.Cost,
        reasons = meeting.Reasons.Select(words.Say),
        alternatives = meeting.Alternatives.Select(a => new { a.Date, start = JsonOutput.Time(a.Start), end = JsonOutput.Time(a.End), a.Cost, why = a.Why.Select(words.Say) }),
    };
}
