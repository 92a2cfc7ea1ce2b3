using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

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
        var needed = plan.Placements.SelectMany(p => new[] { p.Meeting, p.To }).Concat(plan.Items.Select(i => i.Meeting))
            .Concat(plan.FollowUps.SelectMany(f => new[] { f.Meeting, f.Origin })).Concat(plan.Meetings.Select(m => m.Cancelled?.ReplacedBy)).ToHashSet(StringComparer.Ordinal);
        return new PreliminaryPlan(
            [.. proposal.Meetings.Where(m => m.Key is null).Select(m => new Meeting { Key = KeyOf(m, keys), Groups = m.Groups, Kind = m.Kind, Date = m.Date, Start = m.Start, End = m.End, Place = m.Place, Status = MeetingStatus.Preliminary })],
            [.. proposal.Replaced.Where(k => !needed.Contains(k))],
            [.. proposal.Replaced.Where(needed.Contains)]);
    }

    private static string KeyOf(ProposedMeeting meeting, HashSet<string> taken)
    {
        var kind = meeting.Kind == MeetingKind.Ordinary ? "" : "-" + meeting.Kind.ToString().ToLowerInvariant();
        var name = string.Create(CultureInfo.InvariantCulture, $"{meeting.Groups[0]}{kind}-{meeting.Date:yyyy-MM-dd}");
        for (var n = 1; ; n++)
            if (taken.Add(n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}")))
                return n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
    }
}
