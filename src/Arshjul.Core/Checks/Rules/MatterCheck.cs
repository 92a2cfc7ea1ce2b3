using Arshjul.Core.Matters;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>
/// Matters whose forums come in the wrong order, that are decided before cooperation is finished (MBL 11 §), that nobody lifted though the parties disagree
/// (MBL 14 §), and forums that have met without a note of how far the matter came (R17, R18).
/// </summary>
internal sealed class MatterCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) =>
        from matter in MatterWays.Known(year.At)
        let stops = MatterWays.Of(year.At, matter)
        from index in Enumerable.Range(0, stops.Count)
        from finding in new[] { Order(year, matter, stops, index), Decision(year, matter, stops, index), Disagreement(year, matter, stops, index), Note(year, matter, stops, index) }
        where finding is not null && year.Touches(finding.Day)
        select finding;

    /// <summary>A forum that lies before one which comes earlier on the way.</summary>
    private static Finding? Order(CheckedYear year, Matter matter, IReadOnlyList<MatterStop> stops, int index)
    {
        var stop = stops[index];
        if (stops.Take(index).Where(s => s.Day > stop.Day).MaxBy(s => s.Day) is not { } late)
            return null;
        var (forum, day, first, then) = (year.Label(stop.Step.Group), CheckWords.Day(stop.Day!.Value), year.Label(late.Step.Group), CheckWords.Day(late.Day!.Value));
        var what = new Sentence(stop.Step.Decides ? "check.MatterOrder.decided" : "check.MatterOrder", matter.Title, forum, day, first, then);
        return Found(PlanRule.MatterOrder, stop.Step.Decides ? Severity.Error : Severity.Warning, matter, stop.Day.Value, [stop, late], what, new Sentence("check.MatterOrder.remedy", first, day, forum, then))
            with
        { IsOver = stop.IsOver && late.IsOver };
    }

    /// <summary>A decision before cooperation is finished in the forum that comes last before it.</summary>
    private static Finding? Decision(CheckedYear year, Matter matter, IReadOnlyList<MatterStop> stops, int index)
    {
        if (stops[index] is not { Step.Decides: true, Day: { } day } decision || stops.Take(index).LastOrDefault(s => !s.Step.Decides) is not { IsFinished: false } last || last.Day > day)
            return null;
        var (board, forum, told) = (year.Label(decision.Step.Group), year.Label(last.Step.Group), CheckWords.Day(day));
        if (last is { Day: not null, State: MatterState.Planned })
            return null;
        var (what, remedy) = last.Day is { } since
            ? (new Sentence("check.MatterOrder.unfinished", matter.Title, board, told, forum, new Sentence("matter.state." + last.State), CheckWords.Day(since)), new Sentence("check.MatterOrder.unfinished.remedy", forum, told, matter.Key))
            : (new Sentence("check.MatterOrder.nowhere", matter.Title, board, told, forum), new Sentence("check.MatterOrder.nowhere.remedy", forum, told));
        return Found(PlanRule.MatterOrder, Severity.Error, matter, day, [decision, last], what, remedy) with { IsOver = decision.State == MatterState.Decided };
    }

    /// <summary>A disagreement with no forum after it but the one that decides.</summary>
    private static Finding? Disagreement(CheckedYear year, Matter matter, IReadOnlyList<MatterStop> stops, int index) =>
        stops[index] is not { State: MatterState.Disagreed } stop || stops.Skip(index + 1).Any(s => !s.Step.Decides) ? null
        : Found(PlanRule.MatterNotLifted, Severity.Warning, matter, stop.Day ?? year.At.Today, [stop],
            new Sentence("check.MatterNotLifted", matter.Title, year.Label(stop.Step.Group)), new Sentence("check.MatterNotLifted.remedy", matter.Key))
            with
        { IsOver = stops.Skip(index + 1).Any(s => s.State == MatterState.Decided) };

    /// <summary>A forum that has met, without a note; it weighs more once the matter may have been decided.</summary>
    private static Finding? Note(CheckedYear year, Matter matter, IReadOnlyList<MatterStop> stops, int index) =>
        stops[index] is not { IsOver: true, State: MatterState.Planned, Day: { } day } stop ? null
        : Found(PlanRule.MatterUnnoted, stops.Skip(index + 1).Any(s => s is { IsOver: true, Step.Decides: true }) ? Severity.Warning : Severity.Note, matter, day, [stop],
            new Sentence("check.MatterUnnoted", year.Label(stop.Step.Group), CheckWords.Day(day), matter.Title), new Sentence("check.MatterUnnoted.remedy", matter.Key));

    /// <summary>A finding about one stop, or about one and the other that should have come before it and can do something.</summary>
    private static Finding Found(PlanRule rule, Severity severity, Matter matter, DateOnly day, IReadOnlyList<MatterStop> stops, Sentence what, Sentence remedy) => new()
    {
        Rule = rule,
        Severity = severity,
        Day = day,
        Groups = [.. stops.Reverse().Select(s => s.Step.Group).Distinct(StringComparer.Ordinal)],
        Meeting = stops[0].Meeting,
        OtherMeeting = stops.Count > 1 ? stops[1].Meeting : null,
        Subject = matter.Key,
        What = what,
        Remedy = remedy,
    };
}
