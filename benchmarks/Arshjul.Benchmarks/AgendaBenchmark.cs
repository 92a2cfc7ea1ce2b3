using System.Diagnostics;
using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Benchmarks;

/// <summary>The agenda of a group with ten years of history: 12 meetings a year, 25 points, 2 moves a year, a call sent to each. The bar is 5 ms.</summary>
internal static class AgendaBenchmark
{
    private const int Years = 10;

    public static void Run(TextWriter output)
    {
        var plan = Plan();
        var now = new DateTime(2026, 11, 1, 9, 0, 0);
        for (var i = 0; i < 300; i++)
            _ = Agenda(plan, now);
        var times = Enumerable.Range(0, 50).Select(_ => Time(() => Agenda(plan, now))).Order().ToList();
        var trivial = Enumerable.Range(0, 50).Select(_ => Time(() => Trivial(plan))).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"agenda: {times[25]:0.00} ms (best {times[0]:0.00}, worst {times[^1]:0.00}); {times[25] / trivial[25]:0.0} times sorting every meeting with every point"));
    }

    private static int Agenda(YearPlan plan, DateTime now)
    {
        var at = new PlanAt(new PlanIndex(plan), now);
        return at.AgendaOf(at.FindMeeting("m9-11")!).Items.Count();
    }

    private static int Trivial(YearPlan plan) =>
        plan.Meetings.SelectMany(m => plan.Points.Select(p => (m.Date, p.Key))).OrderBy(x => x.Date).ThenBy(x => x.Key, StringComparer.Ordinal).ToList().Count;

    private static double Time(Func<int> action)
    {
        var start = Stopwatch.GetTimestamp();
        _ = action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static YearPlan Plan()
    {
        var plan = YearPlan.Empty with
        {
            Organisation = new Organisation { Key = "o", Name = "O" },
            Groups = [new CooperationGroup { Key = "g", Name = "G", Process = "p" }],
            Meetings = [.. Enumerable.Range(0, Years * 12).Select(Meeting)],
            Points = [.. Enumerable.Range(0, 25).Select(n => new StandingPoint { Group = "g", Key = "p" + n, Name = "Point {n} {year} " + n, Section = "agenda", Order = n, Rule = Rule(n) })],
        };
        foreach (var meeting in plan.Meetings.Take((Years * 12) - 1))
        {
            var at = new PlanAt(plan, meeting.Date!.Value.AddDays(-14).ToDateTime(new TimeOnly(9, 0)));
            var agenda = at.AgendaOf(at.FindMeeting(meeting.Key)!);
            var call = new SentCall { Meeting = meeting.Key, Version = 1, Kind = CallKind.First, Sequence = 0, MadeAt = at.Zone.ToUtc(at.Now), Hash = "", Items = [.. agenda.Items.Select(i => new NumberedItem(i.Id, i.Number))] };
            plan = plan with { SentCalls = [.. plan.SentCalls, call] };
        }
        return plan;
    }

    private static Meeting Meeting(int n)
    {
        var date = new DateOnly(2017 + (n / 12), (n % 12) + 1, 10);
        return new Meeting
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"m{n / 12}-{n % 12}"),
            Groups = ["g"],
            Date = date,
            Start = new TimeOnly(9, 0),
            End = new TimeOnly(11, 0),
            Changes = n % 6 == 3 ? [new MeetingChange { Known = date.AddDays(-20), Date = date.AddDays(5) }] : [],
        };
    }

    private static DueRule Rule(int n) => n switch
    {
        < 12 => new EveryMeetingRule(),
        < 18 => new YearlyRule { From = new MonthDay((n % 9) + 1, 1), To = new MonthDay((n % 9) + 3, 28) },
        < 22 => new PeriodRule { Period = PeriodKind.Tertial, LagDays = 10 * (n - 17) },
        _ => new MonthsRule { Months = [n - 20, n - 14] },
    };
}
