using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Storage.Model;

/// <summary>Every list of the year plan with its table and its key. A list that is missing here fails a test.</summary>
internal static class PlanTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FactTable> All { get; } =
    [
        // The organisation is a list of at most one: its row's key is whose row it is.
        new FactTable<Organisation>("organisations", p => p.Organisation == YearPlan.Empty.Organisation ? [] : [p.Organisation], (p, l) => l.Count == 0 ? p : p with { Organisation = l[0] }, o => new { }),
        new FactTable<Closure>("closures", p => p.Closures, (p, l) => p with { Closures = l }, c => new { c.Key }),
        new FactTable<Person>("people", p => p.People, (p, l) => p with { People = l }, p => new { p.Key }),
        new FactTable<MailingList>("mailing_lists", p => p.MailingLists, (p, l) => p with { MailingLists = l }, m => new { m.Key }),
        new FactTable<Process>("processes", p => p.Processes, (p, l) => p with { Processes = l }, p => new { p.Key }),
        new FactTable<CooperationGroup>("groups", p => p.Groups, (p, l) => p with { Groups = l }, g => new { g.Key }),
        new FactTable<Seat>("seats", p => p.Seats, (p, l) => p with { Seats = l }, s => new { s.Group, s.Key }),
        new FactTable<AwaitedEvent>("events", p => p.Events, (p, l) => p with { Events = l }, e => new { e.Key }),
        new FactTable<Meeting>("meetings", p => p.Meetings, (p, l) => p with { Meetings = l }, m => new { m.Key }),
        new FactTable<MeetingSeries>("series", p => p.Series, (p, l) => p with { Series = l }, s => new { s.Key }),
        new FactTable<Wish>("wishes", p => p.Wishes, (p, l) => p with { Wishes = l }, w => new { w.Group, w.Key }),
        new FactTable<StandingPoint>("points", p => p.Points, (p, l) => p with { Points = l }, p => new { p.Group, p.Key }),
        new FactTable<PointRequest>("requests", p => p.Requests, (p, l) => p with { Requests = l }, r => new { r.Group, r.Key }),
        new FactTable<Placement>("placements", p => p.Placements, (p, l) => p with { Placements = l }, p => new { p.Group, p.Key }),
        new FactTable<AddedItem>("items", p => p.Items, (p, l) => p with { Items = l }, i => new { i.Group, i.Key }),
        new FactTable<FollowUp>("follow_ups", p => p.FollowUps, (p, l) => p with { FollowUps = l }, f => new { f.Group, f.Key }),
        new FactTable<OpenQuestion>("questions", p => p.Questions, (p, l) => p with { Questions = l }, q => new { q.Group, q.Key }),
        new FactTable<Matter>("matters", p => p.Matters, (p, l) => p with { Matters = l }, m => new { m.Key }),
        new FactTable<Silence>("silences", p => p.Silences, (p, l) => p with { Silences = l }, s => new { s.Key }),
        new FactTable<SentCall>("sent_calls", p => p.SentCalls, (p, l) => p with { SentCalls = l }, c => new { c.Meeting, c.Version }),
        new FactTable<Approval>("approvals", p => p.Approvals, (p, l) => p with { Approvals = l }, a => new { a.Meeting, a.Version, a.Hash }),
        new FactTable<SeatProposal>("seat_proposals", p => p.SeatProposals, (p, l) => p with { SeatProposals = l }, p => new { p.Group, p.Key }),
        new FactTable<MeetingPaper>("papers", p => p.Papers, (p, l) => p with { Papers = l }, p => new { p.Meeting, p.Key }),
        new FactTable<MeetingAnswer>("answers", p => p.Answers, (p, l) => p with { Answers = l }, a => new { a.Meeting, a.Person }),
    ];
}
