using Arshjul.Core.Meetings;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Words;

namespace Arshjul.Core.Planning;

/// <summary>The rhythm of a group's year, read out of the days for which its ordinary meetings were first laid; what was moved or cancelled since is told beside it (sv: årets rytm).</summary>
public static class YearRhythm
{
    /// <summary>The groups' laid days, and the working days, as rhythms lean on them.</summary>
    public static RhythmSurroundings Around(PlanAt at)
    {
        var known = new Dictionary<string, IReadOnlyList<DateOnly>>(StringComparer.Ordinal);
        return new RhythmSurroundings(at.Days, group => known.TryGetValue(group, out var days) ? days : known[group] = [.. Meetings(at, group).Select(m => m.Laid).Order()]);
    }

    /// <summary>The rhythm of a group's year.</summary>
    public static RhythmReading Of(PlanAt at, string group, int year)
    {
        var around = Around(at);
        return Read(at, group, year, around.MeetingDaysOf(group).Where(d => d.Year == year), around);
    }

    /// <summary>The rhythm of some of a group's days of a year.</summary>
    internal static RhythmReading Read(PlanAt at, string group, int year, IEnumerable<DateOnly> days, RhythmSurroundings around) =>
        RhythmReader.Read(days, around, [.. Leaders(at, group).Where(g => !MeetsWith(at, group, g, year))]);

    /// <summary>The groups whose meetings a group's may follow: those above it, the nearest first, and the boards, whose dates come first. They never lead back to it.</summary>
    public static IReadOnlyList<string> Leaders(PlanAt at, string group)
    {
        var above = new List<string>();
        for (var next = at.FindGroup(group)?.Parent; next is not null && !above.Contains(next); next = at.FindGroup(next)?.Parent)
            above.Add(next);
        return at.FindGroup(group) is { Calls: true }
            ? [.. above.Concat(at.Plan.Groups.Where(g => !g.Calls).Select(g => g.Key)).Distinct()]
            : [.. above.Where(g => at.FindGroup(g) is { Calls: false })];
    }

    /// <summary>Whether most of a group's meetings of a year are another's too: it does not follow the other then, they are the same.</summary>
    private static bool MeetsWith(PlanAt at, string group, string other, int year)
    {
        var own = Meetings(at, group).Where(m => m.Laid.Year == year).ToList();
        return own.Count(m => m.Fact.Groups.Contains(other, StringComparer.Ordinal)) * 2 > own.Count;
    }

    /// <summary>What has happened since to the year's meetings that were moved, cancelled or lost their date, each in a sentence.</summary>
    public static IReadOnlyList<Sentence> Since(PlanAt at, string group, int year) =>
        [.. Meetings(at, group).Where(m => m.Laid.Year == year).OrderBy(m => m.Laid).Select(m => Since(m.Known, m.Laid)).OfType<Sentence>()];

    /// <summary>The ordinary meetings that are or were to be, with the day each was first laid for.</summary>
    internal static IEnumerable<(Meeting Fact, KnownMeeting Known, DateOnly Laid)> Meetings(PlanAt at, string group) =>
        from fact in at.Facts.MeetingsOf[@group]
        let known = at.FindMeeting(fact.Key)
        where known is { Kind: MeetingKind.Ordinary }
        let laid = fact.Date ?? known.Date
        where laid is not null
        select (fact, known, laid.Value);

    private static Sentence? Since(KnownMeeting meeting, DateOnly laid) => meeting switch
    {
        { CancelReason: { } reason } => new Sentence("rhythm.since.cancelled", laid, reason),
        { Date: null } => new Sentence("rhythm.since.undated", laid),
        { Date: { } date } when date != laid => meeting.ChangeReason is { } reason ? new Sentence("rhythm.since.movedBecause", laid, date, reason) : new Sentence("rhythm.since.moved", laid, date),
        _ => null,
    };
}
