using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Testing.Builders;

/// <summary>
/// A municipality whose year is not laid yet: departments with a board whose dates are decided, a cooperation group, two below it and a management
/// team, all with wishes. Some people sit in several departments' groups: union representatives, HR, and those who convene.
/// </summary>
public static class WishedMunicipality
{
    /// <summary>Groups of a department that are laid.</summary>
    public const int Laid = 4;

    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday];

    /// <summary>The plan of so many departments; another seed gives them other weekdays and weeks, and other people in common.</summary>
    public static YearPlan Plan(int departments, int year, int seed = 0) => YearPlan.Empty with
    {
        Organisation = new Organisation { Key = "kommun", Name = "Kommunen", Id = "kommun-1" },
        Closures = [School("sportlov", year, 9), School("hostlov", year, 44)],
        Processes = [new Process { Key = "alla", Name = "Alla" }],
        Groups = [.. Enumerable.Range(0, departments).SelectMany(Groups)],
        Seats = [.. Enumerable.Range(0, departments).SelectMany(d => Seats(d, seed))],
        Meetings = [.. Enumerable.Range(0, departments).SelectMany(d => Board(d, year, seed))],
        Wishes = [.. Enumerable.Range(0, departments).SelectMany(d => Wishes(d, seed))],
    };

    private static Closure School(string name, int year, int week) =>
        new() { Key = name, Name = name, Kind = ClosureKind.SchoolHoliday, From = new IsoWeek(year, week).Day(DayOfWeek.Monday), To = new IsoWeek(year, week).Day(DayOfWeek.Friday) };

    private static IEnumerable<CooperationGroup> Groups(int d) => new[] { "namnd", "fsg", "vsg-a", "vsg-b", "flg" }.Select(g => new CooperationGroup
    {
        Key = $"{g}-{d}",
        Name = $"{g.ToUpperInvariant()} {d}",
        Process = "alla",
        SafetyCommittee = g == "fsg",
        Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 7 } },
    });

    /// <summary>Some conveners, union representatives and people from HR sit in the groups of several departments.</summary>
    private static IEnumerable<Seat> Seats(int d, int seed)
    {
        var (own, convener, union, hr) = (20 * d, 10_000 + (d / (2 + (seed % 3))), 20_000 + (d / (2 + (seed / 3 % 3))), 30_000 + (d / (2 + (seed / 9 % 4))));
        foreach (var (group, people) in new[]
        {
            ("fsg", new[] { own, own + 1, own + 2, own + 3, convener, union, hr }),
            ("vsg-a", [own + 1, own + 4, own + 5, convener]),
            ("vsg-b", [own + 2, own + 6, own + 7, union]),
            ("flg", [own, own + 1, own + 2, own + 3, hr]),
            ("namnd", [own, own + 8]),
        })
            for (var i = 0; i < people.Length; i++)
                yield return new Seat { Group = $"{group}-{d}", Key = $"s{i}", Role = SeatRole.Member, Holders = [new Holding { Person = $"p{people[i]}" }] };
    }

    /// <summary>Ten dates on one weekday, about every fifth week but for the summer.</summary>
    private static IEnumerable<Meeting> Board(int d, int year, int seed)
    {
        var days = new WorkingCalendar([]);
        return new[] { 5, 9, 13, 17, 21, 25, 36, 40, 45, 50 }.Select((week, i) =>
        {
            var day = new IsoWeek(year, week + ((d + seed) % 3)).Day(Week[(d + seed + 2) % 4]);
            return new Meeting { Key = $"namnd-{d}-{i}", Groups = [$"namnd-{d}"], Date = days.IsWorkingDay(day) ? day : days.Add(day, 1), Start = new TimeOnly(9, 0), End = new TimeOnly(15, 0) };
        });
    }

    private static IEnumerable<Wish> Wishes(int department, int seed)
    {
        var (d, at) = (department + seed, department);
        var time = new WishTime { Start = new TimeOnly(13, 0), End = new TimeOnly(15, 0) };
        var morning = new WishTime { Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0) };
        yield return new Wish
        {
            Group = $"fsg-{at}",
            Key = "ar",
            ForEach = $"namnd-{at}",
            Weekdays = [Week[d % 4], Week[(d + 1) % 4]],
            Times = [time, morning],
            DaysBetween = 14,
            Before = [new WishLink { Group = $"namnd-{at}", Day = LinkDay.CallOut, AtLeast = 1, AtMost = 8 }],
            Windows = [new WishWindow { Label = "Tertial 1", From = new MonthDay(5, 5), To = new MonthDay(6, 15), Strength = WishStrength.Soft }],
        };
        foreach (var (group, first) in new[] { ("vsg-a", 1), ("vsg-b", 2) })
            yield return new Wish
            {
                Group = $"{group}-{at}",
                Key = "ar",
                ForEach = $"fsg-{at}",
                Weekdays = [Week[(d + first) % 4], Week[(d + first + 1) % 4]],
                Times = [time, morning],
                Before = [new WishLink { Group = $"fsg-{at}", AtLeast = 2, AtMost = 8 }],
            };
        yield return new Wish { Group = $"flg-{at}", Key = "ar", Count = 20, Weekdays = [Week[(d + 3) % 4]], Times = [morning], DaysBetween = 7 };
    }
}
