using Arshjul.Core.Checks;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;

namespace Arshjul.Core.YearEnd;

/// <summary>
/// Proposes the next year from this one: each group's dates by its rhythm, or in the same weeks when it has none, and what goes on by itself.
/// Groups that others follow come first; one that has ordinary meetings next year already keeps those.
/// </summary>
public static class YearRoller
{
    /// <summary>The year after a year.</summary>
    public static RolledYear Roll(PlanAt at, int year)
    {
        var rolled = new Dictionary<string, RolledGroup?>(StringComparer.Ordinal);
        var laid = YearRhythm.Around(at);
        // Asking for the days of a group that is followed proposes that group first; nobody follows in a circle.
        var taken = new TakenTimes(at);
        RhythmSurroundings next = null!;
        next = new RhythmSurroundings(at.Days, key => [.. laid.MeetingDaysOf(key).Concat(Proposals([Of(key)], key)).Distinct().Order()]);
        var groups = at.Plan.Groups.Select(g => Of(g.Key)).OfType<RolledGroup>().ToList();
        var result = new RolledYear { Year = year, Groups = groups, Carried = [.. CarriedOn.Into(at, year + 1)], Findings = [] };
        var with = new PlanAt(at.Plan with { Meetings = [.. at.Plan.Meetings, .. result.ToPlan(at.Plan.Organisation).Meetings] }, at.Now);
        return result with { Findings = [.. PlanCheck.Of(with, year + 1).Where(f => f.IsTold && f.Severity > Severity.Note)] };

        RolledGroup? Of(string key) => rolled.TryGetValue(key, out var known) ? known : rolled[key] = at.FindGroup(key) is null ? null : new GroupRoller(at, key, year, laid, next, taken).Roll();
    }

    private static IEnumerable<DateOnly> Proposals(IEnumerable<RolledGroup?> groups, string key) =>
        groups.OfType<RolledGroup>().SelectMany(g => g.Meetings).Select(m => m.Proposed).OfType<Meeting>()
            .Where(m => m.Kind == MeetingKind.Ordinary && m.Groups.Contains(key, StringComparer.Ordinal)).Select(m => m.Date!.Value);
}
