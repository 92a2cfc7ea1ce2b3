using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Agendas;

/// <summary>Says which follow-ups and questions a meeting takes up: each open one, until it is closed and not after (docs/due.md, property 8).</summary>
internal static class CarriedItems
{
    public static IEnumerable<FollowUp> FollowUps(AgendaFacts facts) =>
        facts.FollowUps.Select(f => f.KnownOn(facts.Known)).Where(f => IsOpen(facts, f.Known, f.ClosedOn) && f.Origin != facts.Meeting.Key && IsDue(f, facts))
            .OrderBy(f => f.Due?.From ?? f.Known).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Group, StringComparer.Ordinal);

    public static IEnumerable<OpenQuestion> Questions(AgendaFacts facts) =>
        facts.Questions.Where(q => IsOpen(facts, q.Known, q.ClosedOn)).OrderBy(q => q.Known).ThenBy(q => q.Key, StringComparer.Ordinal).ThenBy(q => q.Group, StringComparer.Ordinal);

    private static bool IsOpen(AgendaFacts facts, DateOnly known, DateOnly? closed)
    {
        var day = facts.Meeting.Date;
        // Closed on the meeting's own day means closed at the meeting: it was on its agenda. A closing that is not yet known is not seen.
        return facts.Meeting.Kind == MeetingKind.Ordinary && known < day && known <= facts.Known && (closed is null || closed > facts.Known || closed >= day);
    }

    private static bool IsDue(FollowUp followUp, AgendaFacts facts)
    {
        if (followUp.Due is { } due && due.From <= facts.Meeting.Date)
            return true;
        var announced = followUp.Meeting is null ? null : facts.Meetings.FirstOrDefault(m => m.Key == followUp.Meeting);
        // The meeting it was announced for may be cancelled, or have lost its date: then it comes at the next after that day.
        return announced is not null && (announced.Date ?? (announced.Sequence > 0 ? announced.ChangedOn : null)) <= facts.Meeting.Date;
    }
}
