using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>A board that meets, or another group, though the group that comes before it has not met in time since the last time: cooperation precedes the decision (MBL 11 §, R17).</summary>
internal sealed class DecidedFirstCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year)
    {
        foreach (var link in ChainLink.Of(year).Where(l => l.IsBefore))
        {
            var (own, targets) = (link.Own(year), link.Targets(year));
            if (!own.Any(m => year.Touches(m.Date!.Value)))
                continue;
            for (var i = 0; i < targets.Count; i++)
            {
                var (target, last) = (targets[i], i == 0 ? null : targets[i - 1]);
                // Where the plan begins, nobody knows what was before.
                if (year.Touches(target.Date!.Value) && !own.Any(m => IsInTime(year, link, m, target, last)) && (last is not null || own.Any(m => m.BeginsAt < target.BeginsAt)))
                    yield return Found(year, link, target, last, own.FirstOrDefault(m => m.BeginsAt >= target.BeginsAt || link.Distance(year, m, target) < link.To.AtLeast && m.BeginsAt > last?.BeginsAt));
            }
        }
    }

    /// <summary>Whether a meeting lies in time before one of theirs, and was too late for the one before that.</summary>
    private static bool IsInTime(CheckedYear year, ChainLink link, KnownMeeting own, KnownMeeting target, KnownMeeting? last) =>
        own.Key == target.Key || (link.Distance(year, own, target) >= link.To.AtLeast && (last is null || link.Distance(year, own, last) < link.To.AtLeast));

    private static Finding Found(CheckedYear year, ChainLink link, KnownMeeting target, KnownMeeting? last, KnownMeeting? next)
    {
        var isBoard = !year.Group(link.To.Group).Calls;
        var (first, then) = (year.Label(link.Group), year.Label(link.To.Group));
        var latest = CheckWords.Day(year.At.Days.Add(link.CountedDay(year, target), -link.To.AtLeast));
        return new Finding
        {
            Rule = PlanRule.DecidedFirst,
            Severity = isBoard ? Severity.Warning : Severity.Note,
            Day = target.Date!.Value,
            Groups = [.. target.Groups.Append(link.Group).Distinct(StringComparer.Ordinal)],
            Meeting = target.Key,
            OtherMeeting = next?.Key,
            What = last is null
                ? new Sentence(isBoard ? "check.DecidedFirst.board.first" : "check.DecidedFirst.first", then, first, latest)
                : new Sentence(isBoard ? "check.DecidedFirst.board" : "check.DecidedFirst", then, first, CheckWords.Day(last.Date!.Value), latest),
            Remedy = next is null
                ? new Sentence("check.DecidedFirst.remedy", first, latest)
                : new Sentence("check.DecidedFirst.remedy.move", first, latest, CheckWords.Day(next.Date!.Value)),
            IsOver = target.IsHeldAt(year.At.Now),
        };
    }
}
