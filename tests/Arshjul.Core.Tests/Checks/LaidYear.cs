using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Tests.Checks;

/// <summary>
/// A plan in a test's own words. FSG and VSG are called from here, the board is not; A sits in FSG and FLG, B in FSG, C in VSG, D in FLG.
/// A meeting is written <c>"fsg+vsg theme 2026-03-10/2026-03-11 13:00-15:00 @Eken"</c>; its key is groups, kind unless ordinary, and date.
/// </summary>
internal sealed record LaidYear(YearPlan Plan)
{
    /// <summary>Before everything.</summary>
    public const string NewYear = "2025-12-01";

    public static LaidYear Of(params string[] meetings) => new(YearPlan.Empty with
    {
        Organisation = new Organisation { Key = "o", Name = "O" },
        People = [.. "abcd".Select(k => new Person { Key = k.ToString(), Name = k.ToString().ToUpperInvariant() })],
        Groups = [Group("fsg"), Group("vsg"), Group("flg"), Group("namnd") with { Calls = false }],
        Seats = [Seat("fsg", "a"), Seat("fsg", "b"), Seat("vsg", "c"), Seat("flg", "a"), Seat("flg", "d")],
        Meetings = [.. meetings.Select(Meeting)],
    });

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Seat Seat(string group, string person, SeatRole role = SeatRole.Member) =>
        new() { Group = group, Key = person + role, Role = role, Holders = [new Holding { Person = person }] };

    public static Meeting Meeting(string text)
    {
        var words = text.Split(' ');
        var days = words.FirstOrDefault(w => char.IsAsciiDigit(w[0]) && w.Contains('-', StringComparison.Ordinal) && !w.Contains(':', StringComparison.Ordinal))?.Split('/');
        var hours = words.FirstOrDefault(w => w.Contains(':', StringComparison.Ordinal))?.Split('-');
        var kind = words.Select(w => Enum.TryParse<MeetingKind>(w, ignoreCase: true, out var kind) && char.IsAsciiLetter(w[0]) ? kind : MeetingKind.Ordinary).Max();
        return new Meeting
        {
            Key = words[0] + (kind == MeetingKind.Ordinary ? "" : "-" + kind.ToString().ToLowerInvariant()) + (days is null ? "" : "-" + days[0]),
            Groups = words[0].Split('+'),
            Kind = kind,
            Date = days is null ? null : Day(days[0]),
            LastDate = days is { Length: 2 } ? Day(days[1]) : null,
            Start = hours is null ? null : Time(hours[0]),
            End = hours is { Length: 2 } ? Time(hours[1]) : null,
            Place = words.FirstOrDefault(w => w[0] == '@') is { } room ? new Place { Room = room[1..] } : null,
        };
    }

    public LaidYear With(Func<YearPlan, YearPlan> change) => new(change(Plan));

    public LaidYear With(params Wish[] wishes) => new(Plan with { Wishes = [.. Plan.Wishes, .. wishes] });

    public LaidYear With(params StandingPoint[] points) => new(Plan with { Points = [.. Plan.Points, .. points] });

    public LaidYear With(params Closure[] closures) => new(Plan with { Closures = [.. Plan.Closures, .. closures] });

    public LaidYear Change(string meeting, Func<Meeting, Meeting> change) => new(Plan with { Meetings = [.. Plan.Meetings.Select(m => m.Key == meeting ? change(m) : m)] });

    public LaidYear Change(string group, Func<CooperationGroup, CooperationGroup> change) => new(Plan with { Groups = [.. Plan.Groups.Select(g => g.Key == group ? change(g) : g)] });

    public PlanAt At(string now = NewYear) => new(Plan, Day(now).ToDateTime(new TimeOnly(12, 0)));

    public IReadOnlyList<Finding> Check(string now = NewYear, int year = 2026) => PlanCheck.Of(At(now), year);

    /// <summary>The findings of one rule, as "meeting" or "group" where it is about none.</summary>
    public string Of(PlanRule rule, string now = NewYear, int year = 2026) =>
        string.Join(' ', Check(now, year).Where(f => f.Rule == rule).Select(f => f.Meeting ?? f.Groups[0]));

    /// <summary>The only finding of a rule.</summary>
    public Finding One(PlanRule rule, string now = NewYear) => Check(now).Single(f => f.Rule == rule);

    public static string Say(Sentence sentence) => Phrasebook.In("sv").Say(sentence);

    private static CooperationGroup Group(string key) => new() { Key = key, Name = key.ToUpperInvariant(), Process = "p" };

    private static TimeOnly Time(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
}
