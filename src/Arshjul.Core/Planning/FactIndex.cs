using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Planning;

/// <summary>The facts that sending does not change, by group and key.</summary>
internal sealed class FactIndex(YearPlan plan)
{
    public YearPlan Plan { get; } = plan;

    public Zone Zone { get; } = Zone.Get(plan.Organisation.Zone);

    public WorkingCalendar Days { get; } = new(plan.Closures);

    public Dictionary<string, CooperationGroup> Groups { get; } = plan.Groups.ToDictionary(g => g.Key, StringComparer.Ordinal);

    public Dictionary<string, Meeting> Meetings { get; } = plan.Meetings.ToDictionary(m => m.Key, StringComparer.Ordinal);

    public Dictionary<string, Person> People { get; } = plan.People.ToDictionary(p => p.Key, StringComparer.Ordinal);

    public Dictionary<string, MailingList> Lists { get; } = plan.MailingLists.ToDictionary(l => l.Key, StringComparer.Ordinal);

    public ILookup<string, Seat> SeatsOf { get; } = plan.Seats.ToLookup(s => s.Group, StringComparer.Ordinal);

    public ILookup<string, Meeting> MeetingsOf { get; } = plan.Meetings.SelectMany(m => m.Groups.Select(g => (g, m))).ToLookup(x => x.g, x => x.m, StringComparer.Ordinal);

    public ILookup<string, StandingPoint> PointsOf { get; } = plan.Points.ToLookup(p => p.Group, StringComparer.Ordinal);

    public ILookup<string, AddedItem> ItemsOf { get; } = plan.Items.ToLookup(i => i.Group, StringComparer.Ordinal);

    public ILookup<string, Placement> PlacementsOf { get; } = plan.Placements.ToLookup(p => p.Group, StringComparer.Ordinal);

    public ILookup<string, FollowUp> FollowUpsOf { get; } = plan.FollowUps.ToLookup(f => f.Group, StringComparer.Ordinal);

    public ILookup<string, OpenQuestion> QuestionsOf { get; } = plan.Questions.ToLookup(q => q.Group, StringComparer.Ordinal);

    public ILookup<string, PointRequest> RequestsOf { get; } = plan.Requests.ToLookup(r => r.Group, StringComparer.Ordinal);

    /// <summary>Whether another plan differs from this one only in what was sent, approved, answered, proposed for seats and added as papers.</summary>
    public bool HoldsFor(YearPlan other) => Plan with { SentCalls = other.SentCalls, Approvals = other.Approvals, Answers = other.Answers, SeatProposals = other.SeatProposals, Papers = other.Papers } == other;
}
