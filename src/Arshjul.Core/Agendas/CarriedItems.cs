using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Agendas;

/// <summary>Says which follow-ups and questions a meeting takes up: each open one, until it is closed and not after (docs/due.md, property 8).</summary>
internal static class CarriedItems
{
    public static IEnumerable<FollowUp> FollowUps(AgendaFacts facts) =>
        facts.FollowUps.Select(f => f.KnownOn(facts.Known)).Where(f => IsOpen(facts.Meeting, facts.Known, f.Known, f.ClosedOn) && f.Origin != facts.Meeting.Key && IsDue(f, facts.Meeting, facts.Meetings))
            .OrderBy(f => f.Due?.From ?? f.Known).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Group, StringComparer.Ordinal);

    public static IEnumerable<OpenQuestion> Questions(AgendaFacts facts) =>
        facts.Questions.Where(q => IsOpen(facts.Meeting, facts.Known, q.Known, q.ClosedOn)).OrderBy(q => q.Known).ThenBy(q => q.Key, StringComparer.Ordinal).ThenBy(q => q.Group, StringComparer.Ordinal);

    /// <summary>The first of some meetings, in order of day, that takes a follow-up, as is known on a day; null when none does.</summary>
    public static KnownMeeting? MeetingOf(FollowUp followUp, IReadOnlyList<KnownMeeting> coming, IReadOnlyList<KnownMeeting> all, DateOnly today) =>
        followUp.KnownOn(today) is var now ? coming.FirstOrDefault(m => IsOpen(m, today, now.Known, now.ClosedOn) && now.Origin != m.Key && IsDue(now, m, all)) : null;

    /// <summary>The first of some meetings, in order of day, that takes a question; null when none does.</summary>
    public static KnownMeeting? MeetingOf(OpenQuestion question, IReadOnlyList<KnownMeeting> coming, DateOnly today) =>
        coming.FirstOrDefault(m => IsOpen(m, today, question.Known, question.ClosedOn));

    private static bool IsOpen(KnownMeeting meeting, DateOnly today, DateOnly known, DateOnly? closed)
    {
        var day = meeting.Date;
        // Closed on the meeting's own day means closed at the meeting: it was on its agenda. A closing that is not yet known is not seen.
        return meeting.Kind == MeetingKind.Ordinary && known < day && known <= today && (closed is null || closed > today || closed >= day);
    }

    private static bool IsDue(FollowUp followUp, KnownMeeting meeting, IReadOnlyList<KnownMeeting> all)
    {
        if (followUp.Due is { } due && due.From <= meeting.Date)
            return true;
        var announced = followUp.Meeting is null ? null : all.FirstOrDefault(m => m.Key == followUp.Meeting);
        // The meeting it was announced for may be cancelled, or have lost its date: then it comes at the next after that day.
        return announced is not null && (announced.Date ?? (announced.Sequence > 0 ? announced.ChangedOn : null)) <= meeting.Date;
    }
}
