using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Proposals;

/// <summary>A chosen proposal as meetings of the plan: preliminary, and with keys of their own (sv: preliminär plan).</summary>
/// <param name="Laid">The meetings that are new.</param>
/// <param name="Gone">Keys of preliminary meetings that are taken away.</param>
/// <param name="Cancelled">Keys of those that are cancelled instead, as something in the plan refers to them.</param>
public sealed record PreliminaryPlan(IReadOnlyList<Meeting> Laid, IReadOnlyList<string> Gone, IReadOnlyList<string> Cancelled)
{
    /// <summary>What the proposal changes in the plan.</summary>
    public static PreliminaryPlan Of(PlanProposal proposal, YearPlan plan)
    {
        var keys = plan.Meetings.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var needed = ReferredTo(plan).ToHashSet(StringComparer.Ordinal);
        return new PreliminaryPlan(
            [.. proposal.Meetings.Where(m => m.Key is null).Select(m => new Meeting { Key = KeyOf(m, keys), Groups = m.Groups, Kind = m.Kind, Date = m.Date, Start = m.Start, End = m.End, Place = m.Place, Status = MeetingStatus.Preliminary })],
            [.. proposal.Replaced.Where(k => !needed.Contains(k))],
            [.. proposal.Replaced.Where(needed.Contains)]);
    }

    /// <summary>The meetings that the wheel file would not let go (docs/wheel-file.md).</summary>
    private static IEnumerable<string?> ReferredTo(YearPlan plan) =>
    [
        .. plan.Placements.SelectMany(p => new[] { p.Meeting, p.To }), .. plan.Items.Select(i => i.Meeting), .. plan.FollowUps.SelectMany(f => new[] { f.Meeting, f.Origin }),
        .. plan.Meetings.Select(m => m.Cancelled?.ReplacedBy), .. plan.Matters.SelectMany(m => m.Steps).Select(s => s.Meeting), .. plan.Silences.Select(s => s.Meeting),
        .. plan.Points.SelectMany(p => p.Changes.Select(c => c.Rule).Prepend(p.Rule)).OfType<EveryNthMeetingRule>().Select(r => r.CountedFrom),
    ];

    private static string KeyOf(ProposedMeeting meeting, HashSet<string> taken)
    {
        var kind = meeting.Kind == MeetingKind.Ordinary ? "" : "-" + meeting.Kind.ToString().ToLowerInvariant();
        var name = string.Create(CultureInfo.InvariantCulture, $"{meeting.Groups[0]}{kind}-{meeting.Date:yyyy-MM-dd}");
        for (var n = 1; ; n++)
            if (taken.Add(n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}")))
                return n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
    }
}
