using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using CsCheck;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>Random meetings, points and decisions, as functions of the wheel's first day; everything refers to meetings and points by number.</summary>
internal static class RandomFacts
{
    private const int Span = 2 * 365;

    private static readonly Gen<int> Day = Gen.Int[0, Span];

    private static readonly Gen<Func<DateOnly, DateOnly, MeetingChange>> MeetingChanges = Gen.Select(Gen.Int[0, 9], Gen.Int[-200, 40], Gen.Int[-60, 120], (sort, known, to) => (Func<DateOnly, DateOnly, MeetingChange>)((start, day) =>
    {
        var change = new MeetingChange { Known = day.AddDays(known) };
        return sort switch
        {
            // What was moved lies ahead on the day that is said: nobody moves a meeting into the past.
            < 4 => change with { Date = day.AddDays(Math.Max(to, known + 1)) },
            < 7 => change with { Cancelled = "c" },
            < 9 => change with { Reinstated = true },
            _ => change with { Undated = true },
        };
    }));

    /// <summary>A meeting; mostly ordinary, mostly of the first group, mostly known all along.</summary>
    public static readonly Gen<Func<DateOnly, int, Meeting>> Meetings = Gen.Select(Day, Gen.Int[8, 14], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], MeetingChanges.Array[0, 3], (day, hour, groups, kind, known, changes) => (Func<DateOnly, int, Meeting>)((start, n) =>
    {
        var date = start.AddDays(day);
        return new Meeting
        {
            Key = "m" + n,
            Groups = groups < 6 ? ["a"] : groups < 8 ? ["a", "b"] : ["b"],
            Kind = kind < 8 ? MeetingKind.Ordinary : kind < 9 ? MeetingKind.Extra : MeetingKind.Theme,
            Date = known == 9 ? null : date,
            Start = new TimeOnly(hour, 0),
            End = hour == 14 ? null : new TimeOnly(hour + 2, 0),
            LastDate = kind == 9 && known != 9 ? date.AddDays(1) : null,
            Known = known > 6 ? date.AddDays(-60) : known == 6 ? date.AddDays(20) : null,
            Changes = known is > 5 and < 9 ? [] : [.. changes.Take(known / 2).Select(c => c(start, date)).OrderBy(c => c.Known)],
        };
    }));

    private static readonly Gen<Func<DateOnly, PointChange>> PointChanges = Gen.Select(Day, Gen.Int[0, 9], Gen.Int[-50, 20], RandomRules.Any, (day, sort, decided, rule) => (Func<DateOnly, PointChange>)(start => new PointChange
    {
        From = start.AddDays(day),
        Rule = sort < 5 ? rule : null,
        State = sort switch { 5 => PointState.Paused, 6 => PointState.Ended, 7 or 8 => PointState.Active, _ => null },
        Decision = decided < -20 ? null : new DecisionReference { Text = "d", Date = start.AddDays(day + decided) },
    }));

    public static readonly Gen<Func<DateOnly, int, StandingPoint>> Points = Gen.Select(RandomRules.Any, Gen.Int[0, 9], Gen.Int[0, 9], Day, Day, PointChanges.Array[0, 3], (rule, where, shape, from, until, changes) => (Func<DateOnly, int, StandingPoint>)((start, n) => new StandingPoint
    {
        Group = where < 8 ? "a" : "b",
        Key = "p" + n,
        Name = "P" + n + " {n} {year}",
        Section = "s",
        Order = where,
        Rule = rule,
        Kinds = where == 0 ? [MeetingKind.Ordinary, MeetingKind.Theme] : [MeetingKind.Ordinary],
        From = shape is 0 or 1 ? start.AddDays(from) : null,
        Until = shape is 1 or 2 ? start.AddDays(shape == 1 ? from + until : until) : null,
        Decision = shape == 3 ? new DecisionReference { Text = "d", Date = start.AddDays(from / 2) } : null,
        Collects = where == 1 ? Collects.OpenQuestions : where == 2 ? Collects.FollowUps : Collects.Nothing,
        Changes = [.. changes.Take(Math.Max(0, shape - 4)).Select(c => c(start)).OrderBy(c => c.From)],
    }));

    public static readonly Gen<Func<DateOnly, int, IReadOnlyList<StandingPoint>, int, Placement>> Placements = Gen.Select(Gen.Int[0, 99], Gen.Enum<PlacementAction>(), Gen.Int[0, 99], Gen.Int[0, 99], Day, Gen.Int[0, 5], (point, action, meeting, to, known, label) => (Func<DateOnly, int, IReadOnlyList<StandingPoint>, int, Placement>)((start, n, points, meetings) =>
    {
        var about = points[point % points.Count];
        return new Placement
        {
            Group = about.Group,
            Key = "d" + n,
            Action = action,
            Point = about.Key,
            Label = label < 3 ? null : RandomRules.Label(about.Rule, start.Year + (label % 2), label + meeting),
            Meeting = "m" + (meeting % meetings),
            To = action == PlacementAction.Defer && to < 40 ? "m" + (to % meetings) : null,
            Known = start.AddDays(known),
        };
    }));

    public static readonly Gen<Func<DateOnly, int, IReadOnlyList<StandingPoint>, PointRequest>> Requests = Gen.Select(Gen.Int[0, 99], Day, Gen.Int[-60, 120], Gen.Int[0, 5], (point, known, until, instead) => (Func<DateOnly, int, IReadOnlyList<StandingPoint>, PointRequest>)((start, n, points) => new PointRequest
    {
        Group = points[point % points.Count].Group,
        Key = "r" + n,
        Point = points[point % points.Count].Key,
        Known = start.AddDays(known),
        Until = until < 0 ? null : start.AddDays(known + until),
        InsteadOf = instead < 2 ? RandomRules.Label(points[point % points.Count].Rule, start.Year + instead, instead) : null,
    }));

    public static readonly Gen<Func<DateOnly, int, EventOccurrence>> Occurrences = Gen.Select(Day, Gen.Int[-2, 40], (day, known) => (Func<DateOnly, int, EventOccurrence>)((start, n) => new EventOccurrence
    {
        Label = n.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Year = start.Year,
        Happened = known == -2 ? null : start.AddDays(day),
        Known = known < 20 ? null : start.AddDays(day + known - 20),
    }));

    public static readonly Gen<Func<DateOnly, int, int, FollowUp>> FollowUps = Gen.Select(Day, Gen.Int[-60, 300], Gen.Int[-60, 300], Gen.Int[-20, 40], Gen.Int[0, 9], (known, due, closed, meeting, group) => (Func<DateOnly, int, int, FollowUp>)((start, n, meetings) => new FollowUp
    {
        Group = group < 7 ? "a" : "b",
        Key = "f" + n,
        Text = "F" + n,
        Known = start.AddDays(known),
        Due = due < 0 ? null : new FuzzyDate { From = start.AddDays(known + due) },
        Meeting = meeting < 0 ? null : "m" + (meeting % meetings),
        ClosedOn = closed < 0 ? null : start.AddDays(known + closed),
    }));

    public static readonly Gen<Func<DateOnly, int, OpenQuestion>> Questions = Gen.Select(Day, Gen.Int[-60, 300], Gen.Int[0, 9], (known, closed, group) => (Func<DateOnly, int, OpenQuestion>)((start, n) => new OpenQuestion
    {
        Group = group < 7 ? "a" : "b",
        Key = "q" + n,
        Text = "Q" + n,
        Known = start.AddDays(known),
        ClosedOn = closed < 0 ? null : start.AddDays(known + closed),
    }));
}
