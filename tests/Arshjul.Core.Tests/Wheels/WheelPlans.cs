using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;

namespace Arshjul.Core.Tests.Wheels;

/// <summary>A board, FSG with VSG under it, and a management team, in three processes given out of order.</summary>
internal static class WheelPlans
{
    public static readonly YearPlan Plan = YearPlan.Empty with
    {
        Organisation = new Organisation { Key = "o", Name = "Omsorgen" },
        Processes = [new Process { Key = "ledning", Name = "Ledning", Order = 3 }, new Process { Key = "politik", Name = "Politik", Order = 1 }, new Process { Key = "facklig", Name = "Samverkan", Order = 2 }],
        Groups =
        [
            new CooperationGroup { Key = "flg", Name = "Ledningsgruppen", ShortName = "FLG", Process = "ledning" },
            new CooperationGroup { Key = "vsg", Name = "Verksamhetens samverkansgrupp", ShortName = "VSG", Process = "facklig", Parent = "fsg" },
            new CooperationGroup { Key = "fsg", Name = "Förvaltningens samverkansgrupp", ShortName = "FSG", Process = "facklig", Parent = "namnd", Deadlines = new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 20 }, CallOut = new DeadlineRule { Days = 14 } } },
            new CooperationGroup { Key = "namnd", Name = "Nämnden", Process = "politik", Calls = false },
        ],
        People = [new Person { Key = "a", Name = "A" }, new Person { Key = "b", Name = "B" }],
        Seats =
        [
            new Seat { Group = "fsg", Key = "s1", Role = SeatRole.Member, Holders = [new Holding { Person = "a", Until = new(2026, 6, 30) }, new Holding { Person = "b", From = new(2026, 7, 1) }] },
            new Seat { Group = "flg", Key = "s1", Role = SeatRole.Member, Holders = [new Holding { Person = "b" }] },
        ],
    };

    public static YearPlan With(this YearPlan plan, params Meeting[] meetings) => plan with { Meetings = [.. plan.Meetings, .. meetings] };

    public static YearPlan With(this YearPlan plan, params Closure[] closures) => plan with { Closures = [.. plan.Closures, .. closures] };

    public static YearPlan With(this YearPlan plan, params StandingPoint[] points) => plan with { Points = [.. plan.Points, .. points] };

    /// <summary>A meeting from 13 to 15 whose key is its groups and date.</summary>
    public static Meeting Meet(string groups, string date, MeetingKind kind = MeetingKind.Ordinary) => new()
    {
        Key = $"{groups}-{date}",
        Groups = groups.Split('+'),
        Kind = kind,
        Date = Day(date),
        Start = new TimeOnly(13, 0),
        End = new TimeOnly(15, 0),
    };

    /// <summary>A theme meeting without a date.</summary>
    public static Meeting Undated(string groups, string from, string? to, string? text = null) => new()
    {
        Key = $"{groups}-tema",
        Groups = groups.Split('+'),
        Kind = MeetingKind.Theme,
        Title = "Arbetsmiljö",
        Awaits = new AwaitedDate { Window = new FuzzyDate { From = Day(from), To = to is null ? null : Day(to), Text = text } },
    };

    public static StandingPoint Point(string group, string key, DueRule rule) => new() { Group = group, Key = key, Name = "Punkt " + key, Section = "agenda", Rule = rule };

    public static YearWheel Wheel(this YearPlan plan, WheelSpan? span = null, WheelFilter? filter = null, string now = "2026-03-01", string language = "sv") =>
        YearWheel.Of(new PlanAt(plan, Day(now).ToDateTime(new TimeOnly(12, 0))), span ?? WheelSpan.OfYear(2026), filter ?? WheelFilter.None, Phrasebook.In(language));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
