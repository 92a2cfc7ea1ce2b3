using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>Years of as many meetings as a test wants, the same every time.</summary>
internal static class WheelYears
{
    private static readonly string[] Labels = ["SN", "FSG", "VSG Vuxen", "VSG Barn", "FLG", "AU", "LSG", "VLG", "SK", "BU"];

    public static YearWheel Of(int meetings, int rings = 6, int year = 2026, WheelSpan? span = null, string text = "") =>
        YearWheel.Of(new PlanAt(Plan(meetings, rings, year, text), new DateTime(year, 5, 20, 12, 0, 0, DateTimeKind.Unspecified)), span ?? WheelSpan.OfYear(year), WheelFilter.None, Phrasebook.In("sv"));

    public static YearWheel With(IReadOnlyList<Meeting> meetings, int rings = 6, int year = 2026, WheelSpan? span = null) =>
        YearWheel.Of(new PlanAt(Plan(0, rings, year, "") with { Meetings = meetings }, new DateTime(year, 5, 20, 12, 0, 0, DateTimeKind.Unspecified)), span ?? WheelSpan.OfYear(year), WheelFilter.None, Phrasebook.In("sv"));

    private static YearPlan Plan(int meetings, int rings, int year, string text) => YearPlan.Empty with
    {
        Organisation = new Organisation { Key = "o", Name = "Socialförvaltningen" + text },
        Processes = [new Process { Key = "politik", Name = "Politik" + text, Order = 1 }, new Process { Key = "facklig", Name = "Samverkan", Order = 2 }, new Process { Key = "ledning", Name = "Ledning", Order = 3 }],
        Closures =
        [
            new Closure { Key = "s", Name = "sportlov" + text, Kind = ClosureKind.SchoolHoliday, From = new(year, 2, 23), To = new(year, 2, 27) },
            new Closure { Key = "j", Name = "mellandagarna", Kind = ClosureKind.Free, From = new(year, 12, 27), To = new(year, 12, 30) },
        ],
        Groups =
        [
            .. Enumerable.Range(0, rings).Select(i => new CooperationGroup
            {
                Key = $"g{i}",
                Name = $"Grupp {i}" + text,
                ShortName = Labels[i % Labels.Length] + text,
                Process = i == 0 ? "politik" : i == 4 ? "ledning" : "facklig",
                Calls = i != 0,
                Deadlines = i == 0 ? new GroupDeadlines() : new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 21 }, CallOut = new DeadlineRule { Days = 14 } },
            }),
        ],
        Points =
        [
            .. from ring in Enumerable.Range(1, Math.Max(0, rings - 1))
               from point in new[] { ("tertial", "Tertialrapport {n} {year}" + text, (DueRule)new PeriodRule { Period = PeriodKind.Tertial, WithinWeeks = 12 }), ("budget", "Internbudget {year}", new MonthsRule { Months = [10] }), ("mal", $"Mål för grupp {ring}", new MonthsRule { Months = [2, 9] }) }
               select new StandingPoint { Group = $"g{ring}", Key = point.Item1, Name = point.Item2, Section = "agenda", Rule = point.Item3 },
        ],
        Meetings = [.. Enumerable.Range(0, meetings).Select(i => Meeting(i, meetings, rings, year, text))],
    };

    /// <summary>Each ring in turn, the meetings of a ring spread over the year; every eleventh of another kind, every thirteenth of another state.</summary>
    private static Meeting Meeting(int i, int count, int rings, int year, string text)
    {
        var day = new DateOnly(year, 1, 8).AddDays(i * 345 / Math.Max(1, count));
        var isUndated = i % 26 == 13;
        return new Meeting
        {
            Key = $"m{i}",
            Groups = i % 12 == 5 && rings > 2 ? ["g1", "g2"] : [$"g{i % rings}"],
            Kind = isUndated ? MeetingKind.Theme : i % 11 == 7 ? (MeetingKind)(1 + (i / 11 % 8)) : MeetingKind.Ordinary,
            Title = i % 11 == 7 || text.Length > 0 ? "Om arbetsmiljön" + text : null,
            Date = isUndated ? null : day,
            LastDate = !isUndated && i % 31 == 8 ? day.AddDays(1) : null,
            Start = new TimeOnly(9, 0),
            End = new TimeOnly(11, 30),
            Status = i % 13 == 9 ? MeetingStatus.Preliminary : MeetingStatus.Decided,
            Cancelled = i % 13 == 4 ? new Cancellation { Reason = "Ordföranden är sjuk." + text } : null,
            Awaits = isUndated ? new AwaitedDate { Window = new FuzzyDate { From = day, To = day.AddDays(50) } } : null,
        };
    }
}
