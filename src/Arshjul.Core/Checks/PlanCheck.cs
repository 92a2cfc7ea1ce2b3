using Arshjul.Core.Checks.Rules;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Checks;

/// <summary>Looks a laid year over by every rule: a pure function of the plan as it is known (sv: granska årshjulet).</summary>
public static class PlanCheck
{
    private static readonly IReadOnlyList<IPlanCheck> All =
    [
        new DayCheck(), new MeetingsAtOnceCheck(), new ChainCheck(), new DecidedFirstCheck(), new CallDayCheck(), new PointCheck(),
        new TooSeldomCheck(), new TooCloseCheck(), new UndatedCheck(), new PinCheck(), new MatterCheck(),
    ];

    /// <summary>All there is to say about a year, by day, what matters most first; what is over and what was silenced are among it.</summary>
    public static IReadOnlyList<Finding> Of(PlanAt at, int year)
    {
        var looked = new CheckedYear(at, year);
        return [.. All.SelectMany(c => c.In(looked)).Select(f => Silenced(at, f))
            .OrderBy(f => f.Day).ThenByDescending(f => f.Severity).ThenBy(f => f.Rule).ThenBy(f => f.Meeting, StringComparer.Ordinal)
            .ThenBy(f => f.Groups[0], StringComparer.Ordinal).ThenBy(f => f.OtherMeeting, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal)];
    }

    private static Finding Silenced(PlanAt at, Finding finding) =>
        at.Plan.Silences.FirstOrDefault(s => s.Rule == finding.Rule && finding.Concerns(s.Meeting) && Holds(at, s)) is { } silence ? finding with { SilencedBy = silence.Reason } : finding;

    /// <summary>What was thought of held for the day that the meeting then had.</summary>
    private static bool Holds(PlanAt at, Silence silence) => silence.Known is not { } known
        || (known <= at.Today && at.FindMeeting(silence.Meeting)?.Date == at.Plan.Meetings.FirstOrDefault(m => m.Key == silence.Meeting)?.KnownOn(known)?.Date);
}
