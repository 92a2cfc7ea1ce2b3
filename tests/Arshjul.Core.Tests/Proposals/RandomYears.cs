using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>
/// Years so small that every one of their proposals can be looked at: all days are closed but a week or two, in which up to three groups with
/// random wishes are to meet. The same seed gives the same year.
/// </summary>
internal sealed class RandomYears
{
    public const int Year = 2027;

    private static readonly string[] Letters = ["a", "b", "c"];

    private readonly Dice _dice;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly int _groups;

    private RandomYears(int seed)
    {
        _dice = new Dice(seed);
        // From Epiphany over Easter, Ascension Day and the national day to All Saints' Day and Christmas.
        _first = _dice.Of<DateOnly>([new(2027, 1, 4), new(2027, 3, 22), new(2027, 4, 26), new(2027, 5, 3), new(2027, 6, 1), new(2027, 6, 28), new(2027, 10, 25), new(2027, 12, 13)]).AddDays(_dice.Next(4));
        _last = _first.AddDays(6 + _dice.Next(5));
        _groups = 1 + _dice.Next(3);
    }

    /// <summary>The plan as it is known some time before.</summary>
    public static PlanAt At(int seed) => new(new RandomYears(seed).Plan(), new DateTime(2026, 11, 2, 9, 0, 0));

    private static DateOnly Day(int month, int day) => new(Year, month, day);

    private DateOnly Somewhere() => _first.AddDays(_dice.Next(_last.DayNumber - _first.DayNumber + 1));

    private YearPlan Plan()
    {
        var keys = Letters.Take(_groups).ToList();
        return YearPlan.Empty with
        {
            Organisation = new Organisation { Key = "o", Name = "O", Id = "o", Weights = Weights() },
            Closures = [.. Closures()],
            Processes = [new Process { Key = "p", Name = "P" }],
            People = [.. Letters.Select(l => new Person { Key = "p" + l, Name = l.ToUpperInvariant() })],
            Groups = [.. keys.Append("n").Append("x").Select(k => new CooperationGroup { Key = k, Name = k.ToUpperInvariant(), Process = "p", SafetyCommittee = _dice.Next(4) == 0, Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 1 + _dice.Next(4) } } })],
            Seats = [.. keys.Append("n").Append("x").SelectMany(Seats)],
            Meetings = [.. Board(), .. keys.SelectMany(Laid), .. Others()],
            Wishes = [.. keys.Select((k, i) => Wish(k, i))],
            Points = [.. keys.SelectMany(k => _dice.Some(() => k)).Select((k, i) => Point(k, i))],
        };
    }

    private ProposalWeights Weights() => _dice.Yes() ? new() : new() { BridgeDay = _dice.Next(60), WeekdayOrder = _dice.Next(30), OtherWeekday = _dice.Next(30), EvenSpread = _dice.Next(30), ChangedDay = _dice.Next(60), Unlinked = _dice.Next(100), FarFromLink = _dice.Next(8) };

    private IEnumerable<Closure> Closures()
    {
        yield return new Closure { Key = "fore", Name = "före", Kind = ClosureKind.Free, From = Day(1, 1), To = _first.AddDays(-1) };
        yield return new Closure { Key = "efter", Name = "efter", Kind = ClosureKind.Free, From = _last.AddDays(1), To = Day(12, 31) };
        foreach (var kind in new[] { ClosureKind.SchoolHoliday, ClosureKind.Shortened, ClosureKind.Free })
            if (_dice.Next(3) == 0)
                yield return new Closure { Key = "lov-" + kind.ToString().ToLowerInvariant(), Name = "lov", Kind = kind, From = Somewhere() is var day ? day : default, To = day };
    }

    private IEnumerable<Seat> Seats(string group) => Letters.Where(_ => _dice.Next(3) == 0).Select((l, i) => new Seat
    {
        Group = group,
        Key = "s" + l,
        Role = _dice.Next(5) == 0 ? SeatRole.Substitute : SeatRole.Member,
        Holders = [new Holding { Person = "p" + l, From = _dice.Maybe(Somewhere), Until = _dice.Next(5) == 0 ? Somewhere() : null }],
    });

    private IEnumerable<Meeting> Board() => Enumerable.Range(0, _dice.Next(4)).Select(i => new Meeting { Key = $"n{i}", Groups = ["n"], Date = Somewhere(), Start = new TimeOnly(9 + i, 0), End = new TimeOnly(11 + i, 0) });

    /// <summary>Meetings that lie there already: decided ones seldom, preliminary ones more often.</summary>
    private IEnumerable<Meeting> Laid(string group)
    {
        if (_dice.Next(4) == 0)
            yield return new Meeting { Key = $"{group}-beslutat", Groups = [group], Date = Somewhere(), Start = new TimeOnly(13, 0), End = new TimeOnly(14, 0) };
        foreach (var i in Enumerable.Range(0, _dice.Next(3)).Where(_ => _dice.Yes()))
            yield return new Meeting { Key = $"{group}-prel-{i}", Groups = [group], Date = Somewhere(), Start = new TimeOnly(15 + i, 0), End = new TimeOnly(16 + i, 0), Status = MeetingStatus.Preliminary };
    }

    private IEnumerable<Meeting> Others() => _dice.Some(() => 0).Select((_, i) => new Meeting { Key = $"x{i}", Groups = ["x"], Date = Somewhere(), LastDate = null, Start = _dice.Yes() ? new TimeOnly(10 + i, 0) : null, Place = new Place { Room = "Ek" } });

    private Wish Wish(string group, int index)
    {
        var earlier = Letters.Take(index).Append("n").ToList();
        var follows = _dice.Next(3) == 0 ? _dice.Of(earlier) : null;
        var many = _dice.Yes();
        var narrow = _dice.Next(3) == 0;
        return new Wish
        {
            Group = group,
            Key = "o",
            Count = follows is null ? 1 + _dice.Next(many ? 3 : 2) : null,
            ForEach = follows,
            Skip = follows == "n" && _dice.Next(4) == 0 ? [Somewhere()] : [],
            Weekdays = _dice.Yes() ? [] : [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.OrderBy(_ => _dice.Next(100)).Take(2 + _dice.Next(2))],
            Times = [.. new[] { new WishTime { Start = new TimeOnly(9, 0), End = new TimeOnly(10, 30) }, new WishTime { Start = new TimeOnly(10, 0), End = new TimeOnly(12, 0) } }.Skip(_dice.Next(2)).Take(many ? 1 : _dice.Next(3))],
            Place = _dice.Next(3) == 0 ? new Place { Room = _dice.Yes() ? "Ek" : "ek" } : null,
            From = narrow ? new MonthDay(_first.Month, Math.Min(28, _first.Day + 1)) : new MonthDay(1, 1),
            Until = new MonthDay(12, 31),
            MonthsOff = _dice.Next(8) == 0 ? [_last.Month] : [],
            WeeksOff = _dice.Next(6) == 0 ? [IsoWeek.Of(_last).Number] : [],
            DaysBetween = 1 + _dice.Next(5),
            EveryMonths = _dice.Next(8) == 0 ? 6 : null,
            Before = [.. Links(earlier)],
            After = [.. Links(earlier)],
            Windows = [.. _dice.Some(Somewhere).Take(1).Select(d => new WishWindow { Label = "f", From = new MonthDay(d.Month, d.Day), To = new MonthDay(12, 31), Strength = _dice.Word<WishStrength>() })],
            Pins = _dice.Next(5) == 0 ? [Somewhere()] : [],
            Hard = _dice.Next(5) == 0 ? [WishPart.Points] : [],
            Soft = _dice.Next(4) == 0 ? [WishPart.Weekdays, WishPart.WeeksOff, WishPart.DaysBetween] : [],
        };
    }

    private IEnumerable<WishLink> Links(List<string> earlier) => _dice.Next(3) != 0 ? [] :
    [
        new WishLink
        {
            Group = _dice.Of(earlier), Day = _dice.Next(3) == 0 ? LinkDay.CallOut : LinkDay.Meeting, AtLeast = _dice.Next(3), AtMost = _dice.Yes() ? null : 3 + _dice.Next(3),
            Strength = _dice.Next(3) == 0 ? WishStrength.Soft : WishStrength.Hard,
        },
    ];

    private StandingPoint Point(string group, int index)
    {
        var from = Somewhere();
        return new StandingPoint { Group = group, Key = "k" + index, Name = "Punkt " + index, Section = "agenda", Rule = new YearlyRule { From = new MonthDay(from.Month, from.Day), To = new MonthDay(12, 31) } };
    }
}
