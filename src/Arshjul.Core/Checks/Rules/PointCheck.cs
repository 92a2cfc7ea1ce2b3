using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Standing points that come late, that no meeting can take, and that wait for an event (R7, docs/due.md).</summary>
internal sealed class PointCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) => year.At.Plan.Groups.SelectMany(g => Of(year, g.Key));

    private static IEnumerable<Finding> Of(CheckedYear year, string group)
    {
        var landings = year.At.LandingsOf(group);
        foreach (var conflict in landings.Conflicts)
        {
            var landed = conflict.LandedOn is { } key ? year.At.FindMeeting(key) : null;
            if (year.Touches(conflict.Earliest, conflict.Latest) || (landed?.Date is { } day && year.Touches(day)))
                yield return landed is null ? Lost(year, conflict) : Late(year, conflict, landed);
        }
        foreach (var waiting in landings.Waiting.Where(w => w.Expected is { } e && year.Touches(e.From, e.To)))
            yield return Waits(year, waiting);
    }

    private static Finding Late(CheckedYear year, PlanConflict conflict, KnownMeeting landed) => new()
    {
        Rule = PlanRule.PointLate,
        Severity = Severity.Warning,
        Day = landed.Date!.Value,
        Groups = [conflict.Group],
        Meeting = landed.Key,
        Subject = $"{conflict.Point}/{conflict.Label}",
        What = new Sentence("check.PointLate", conflict.Title, Window(conflict)),
        Remedy = Remedy(conflict),
        IsOver = landed.IsHeldAt(year.At.Now),
    };

    private static Finding Lost(CheckedYear year, PlanConflict conflict) => new()
    {
        Rule = PlanRule.PointLost,
        Severity = Severity.Error,
        Day = conflict.Latest ?? conflict.Earliest,
        Groups = [conflict.Group],
        Subject = $"{conflict.Point}/{conflict.Label}",
        What = new Sentence("check.PointLost", year.Label(conflict.Group), conflict.Title, Window(conflict)),
        Remedy = Remedy(conflict),
        IsOver = conflict.Latest < year.At.Today.AddYears(-1),
    };

    private static Finding Waits(CheckedYear year, WaitingPoint waiting)
    {
        var isLate = waiting.Expected!.To < year.At.Today;
        var occurrence = year.At.Plan.Events.First(e => e.Key == waiting.Event).Occurrences.First(o => o.Label == waiting.Occurrence);
        var point = year.At.Plan.Points.First(p => p.Group == waiting.Group && p.Key == waiting.Point);
        var name = TitleTemplate.Fill(point.On(waiting.Expected.From, year.At.Today).Name, new InstanceLabel(occurrence.Label, occurrence.Year), year.At.Words.Culture);
        return new Finding
        {
            Rule = PlanRule.PointWaits,
            Severity = isLate ? Severity.Warning : Severity.Note,
            Day = waiting.Expected.To ?? waiting.Expected.From,
            Groups = [waiting.Group],
            Subject = $"{waiting.Point}/{waiting.Occurrence}",
            What = new Sentence(isLate ? "check.PointWaits.late" : "check.PointWaits", year.Label(waiting.Group), name, UndatedCheck.EventName(year, waiting.Event), waiting.Occurrence, CheckWords.When(waiting.Expected)),
            Remedy = new Sentence("check.PointWaits.remedy"),
        };
    }

    private static Sentence Window(PlanConflict conflict) =>
        conflict.Latest is { } latest ? new Sentence("check.window", conflict.Earliest, latest) : new Sentence("check.window.from", conflict.Earliest);

    /// <summary>A meeting within the window, or the last one before it when that is near enough to be thought of.</summary>
    private static Sentence Remedy(PlanConflict conflict) => conflict.MeetingBefore is { } before && before > conflict.Earliest.AddMonths(-2)
        ? new Sentence("check.point.remedy.before", Window(conflict), CheckWords.Day(before))
        : new Sentence("check.point.remedy", Window(conflict));
}
