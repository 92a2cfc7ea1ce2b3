using Arshjul.Core.Planning;

namespace Arshjul.Core.Rehearsal;

/// <summary>The days on which something became known that can change a group's agendas.</summary>
internal static class FactDays
{
    public static IEnumerable<DateOnly> Of(FactIndex facts, string group) =>
        facts.MeetingsOf[group].SelectMany(m => m.Changes.Select(c => (DateOnly?)c.Known).Append(m.Known).Append(m.Cancelled?.Known))
            .Concat(facts.PlacementsOf[group].Select(p => (DateOnly?)p.Known))
            .Concat(facts.RequestsOf[group].Select(r => (DateOnly?)r.Known))
            .Concat(facts.ItemsOf[group].SelectMany(i => i.Changes.Select(c => (DateOnly?)c.Known).Append(i.Known)))
            .Concat(facts.MeetingsOf[group].SelectMany(m => m.Orders.Select(o => (DateOnly?)o.Known)))
            .Concat(facts.FollowUpsOf[group].SelectMany(f => f.Postponed.Select(d => (DateOnly?)d.Known)))
            .Concat(facts.FollowUpsOf[group].SelectMany(f => new[] { f.Known, f.ClosedOn }))
            .Concat(facts.QuestionsOf[group].SelectMany(q => new[] { q.Known, q.ClosedOn }))
            .Concat(facts.PointsOf[group].SelectMany(p => p.Changes.Select(c => c.Decision?.Date).Append(p.Decision?.Date)))
            .Concat(facts.Plan.Events.SelectMany(e => e.Occurrences.Select(o => o.Known ?? o.Happened)))
            .OfType<DateOnly>().Distinct();
}
