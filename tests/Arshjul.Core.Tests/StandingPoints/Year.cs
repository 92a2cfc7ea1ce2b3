using Arshjul.Core.Agendas;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>A small plan of the group "a" (and "b") for examples: dates in, meetings' keys are their dates.</summary>
internal sealed record Year(YearPlan Plan)
{
    public static Year Of(params string[] dates) => new(YearPlan.Empty with
    {
        Organisation = new Organisation { Key = "o", Name = "O" },
        Groups = [new CooperationGroup { Key = "a", Name = "A", Process = "p" }, new CooperationGroup { Key = "b", Name = "B", Process = "p" }],
        Meetings = [.. dates.Select(d => Meeting(d))],
    });

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Meeting Meeting(string date, string groups = "a") => new() { Key = date, Groups = groups.Split('+'), Date = Day(date), Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0) };

    public static StandingPoint Point(DueRule rule, string name = "P", string key = "p") => new() { Group = "a", Key = key, Name = name, Section = "agenda", Rule = rule };

    public static YearlyRule Yearly(string from, string to) => new() { From = MonthDay(from), To = MonthDay(to) };

    public static MonthDay MonthDay(string day) => new(Day("2000-" + day).Month, Day("2000-" + day).Day);

    public Year With(params StandingPoint[] points) => new(Plan with { Points = [.. Plan.Points, .. points] });

    public Year With(params Placement[] placements) => new(Plan with { Placements = [.. Plan.Placements, .. placements] });

    public Year Change(string meeting, params MeetingChange[] changes) =>
        new(Plan with { Meetings = [.. Plan.Meetings.Select(m => m.Key == meeting ? m with { Changes = [.. m.Changes, .. changes] } : m)] });

    public Year Cancel(string meeting, string known) => Change(meeting, new MeetingChange { Known = Day(known), Cancelled = "c" });

    public Year Defer(string meeting, string known, string? to = null, string? label = null) => Decide(PlacementAction.Defer, meeting, known, to, label);

    public Year Decide(PlacementAction action, string meeting, string known, string? to = null, string? label = null) =>
        With(new Placement { Group = "a", Key = "d" + Plan.Placements.Count, Point = "p", Action = action, Meeting = meeting, To = to, Known = Day(known), Label = label });

    /// <summary>The call of a meeting goes out with the agenda that it then has.</summary>
    public Year Send(string meeting, string day)
    {
        var at = At(day);
        return new(Plan with { SentCalls = [.. Plan.SentCalls, RandomWheels.RandomWheel.Call(at, at.FindMeeting(meeting)!, Plan.SentCalls.Count(c => c.Meeting == meeting) + 1)] });
    }

    public PlanAt At(string day) => new(Plan, Day(day).ToDateTime(new TimeOnly(12, 0)));

    public Agenda Agenda(string meeting, string day) => At(day).AgendaOf(At(day).FindMeeting(meeting)!);

    /// <summary>The landings as "label on meeting", late ones with "late", lost ones with "lost".</summary>
    public string Landings(string day)
    {
        var plan = At(day).LandingsOf("a");
        return string.Join(", ", plan.Landings.Select(l => $"{l.Instance.Label} on {l.Meeting}{(l.IsLate ? " late" : "")}{(l.IsSkipped ? " skipped" : "")}")
            .Concat(plan.Conflicts.Where(c => c.Rule == ConflictRule.FallsOffTheWheel).Select(c => $"{c.Label} lost")));
    }
}
