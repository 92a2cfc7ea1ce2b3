using System.Text;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Planning;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.WheelFile;
using Arshjul.Core.YearEnd;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.YearEnd;

/// <summary>What holds for any year rolled on: years of rules, of broken rules and of no rule, of groups that follow each other and of one beside the others.</summary>
public sealed class RollProperties
{
    private const int Year = 2026;
    private static readonly DateOnly NewYear = new(Year, 1, 1);
    private static readonly string[] Groups = ["namnd", "fsg", "vsg"];

    // A group's days: a weekday of every so manieth week but July, nth in the month, or any days at all.
    private static readonly Gen<List<DateOnly>> Days = Gen.OneOf(
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 6], Gen.Int[0, 40]).Select((weekday, step, start) => Weekly(weekday, step, start)),
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 4]).Select((weekday, nth) => Monthly((DayOfWeek)weekday, nth)),
        Gen.Int[0, 364].List[0, 14].Select(days => days.Select(NewYear.AddDays).ToList()));

    // What becomes of a year's days: some moved a little, some left out, some of another kind, some cancelled, some laid twice.
    private static readonly Gen<(int What, int Place, int By)[]> Slips = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 100], Gen.Int[-9, 9]).Array[0, 5];

    private static readonly Gen<YearPlan> Plan = Gen.Select(Gen.Select(Days, Slips).Array[3], Gen.Int[0, 400].List[0, 6], Gen.Int[2025, 2030]).Select((groups, next, year) =>
    {
        var plan = YearPlans.Empty with
        {
            Points = [Point("alltid", null), Point("slut", new(year, 12, 31))],
            Seats = [new Seat { Group = "fsg", Key = "s", Role = SeatRole.Member, Holders = [new Holding { Person = "aa", Until = new(year, 6, 30) }] }],
            FollowUps = [new FollowUp { Group = "fsg", Key = "f", Text = "F", Known = new(2026, 5, 1), ClosedOn = year % 2 == 0 ? null : new(2026, 5, 2) }],
            People = [new Person { Key = "aa", Name = "A. A." }],
        };
        for (var i = 0; i < Groups.Length; i++)
            plan = Laid(plan, Groups[i], groups[i].Item1, groups[i].Item2);
        return plan.With("vsg", next.Distinct().Select(d => new DateOnly(Year + 1, 1, 1).AddDays(d)).Where(d => d.Year == Year + 1), m => m with { Kind = MeetingKind.Theme });
    });

    [Fact]
    public void Roll_OfAnyYear_ProposesNoDayThatNobodyWouldMeetOn() => Plan.Holds(
        plan =>
        {
            var at = plan.On("2026-11-20");
            return Proposals(at).All(m =>
                at.Days.IsWorkingDay(m.Date!.Value) && !at.Days.IsBridgeDay(m.Date.Value) && m.Date is not ({ Month: 12, Day: >= 23 } or { Month: 1, Day: <= 2 })
                && (m.Date.Value.Month != 7 || plan.Meetings.Any(o => o.Kind == MeetingKind.Ordinary && o.Groups[0] == m.Groups[0] && o.Date is { Year: Year, Month: 7 })));
        },
        60,
        Shown);

    [Fact]
    public void Roll_OfAnyYear_LaysNoTwoMeetingsOfAGroupAtOneTime() => Plan.Holds(
        plan =>
        {
            var at = plan.On("2026-11-20");
            var proposed = Proposals(at).ToList();
            var all = proposed.Concat(plan.Meetings.Where(m => m.Date?.Year == Year + 1)).SelectMany(m => m.Groups.Select(g => (g, m.Date, m.Start))).ToList();
            return all.Count == all.Distinct().Count() && proposed.Concat(plan.Meetings).Select(m => m.Key).Distinct().Count() == proposed.Count + plan.Meetings.Count;
        },
        60,
        Shown);

    [Fact]
    public void Roll_OfAnyYear_NamesEachMeetingOfItOnceAndInOrder() => Plan.Holds(
        plan =>
        {
            var rolled = YearRoller.Roll(plan.On("2026-11-20"), Year);
            return Groups.All(group =>
            {
                var own = rolled.Groups.SingleOrDefault(g => g.Group == group);
                var lines = own?.Meetings ?? [];
                var led = plan.Meetings.Where(m => m.Groups[0] == group && m.Date!.Value.Year == Year && !(m.Cancelled is not null && m.Kind == MeetingKind.Extra)).Select(m => (m.Kind, m.Date)).ToList();
                // A date of the rule that was left out this year is told without a day of this year.
                return led.OrderBy(m => m.Kind).ThenBy(m => m.Date).SequenceEqual(lines.Where(l => l.Was is not null).Select(l => (l.Kind, l.Was)).OrderBy(m => m.Kind).ThenBy(m => m.Was))
                    && lines.Select(l => l.Day).SequenceEqual(lines.Select(l => l.Day).Order());
            });
        },
        60,
        Shown);

    [Fact]
    public void Roll_OfAnyYear_ExplainsEveryDayAndEveryDifference() => Plan.Holds(
        plan => YearRoller.Roll(plan.On("2026-11-20"), Year).Groups.SelectMany(g => g.Meetings).All(line =>
        {
            var told = YearPlans.Said(line.Why);
            // Another day than the rule's is told with both; no day at all, and a day without a counterpart, with words of their own.
            return told.Length > 0
                && (line.Date == line.Ruled || line.Date is null || (told.Contains("inte ", StringComparison.Ordinal) && told.Contains("utan " + Short(line.Date.Value), StringComparison.Ordinal)))
                && (line.Was is not null || told.Contains("nytt: ", StringComparison.Ordinal) || told.Contains("; inget möte ", StringComparison.Ordinal) || told.StartsWith("föreslås inte: ", StringComparison.Ordinal))
                && (line.Date is not null || new[] { "föreslås inte", "rytmen ger inget", "lägg mötet för hand" }.Any(w => told.Contains(w, StringComparison.Ordinal)));
        }),
        60,
        Shown);

    [Fact]
    public void Roll_OfAnyYear_GoesInAndLeavesAllElseAsItWas() => Plan.Holds(
        plan =>
        {
            var before = Wheel.Lay(YearPlan.Empty, Encoding.UTF8.GetString(WheelWriter.Write(plan, withPeople: true))).After;
            var rolled = YearRoller.Roll(before.On("2026-11-20"), Year);
            var after = Wheel.Lay(before, Encoding.UTF8.GetString(WheelWriter.Write(rolled.ToPlan(before.Organisation), withPeople: true))).After;
            var added = after.Meetings.Where(m => before.Meetings.All(b => b.Key != m.Key)).ToList();
            return added.All(m => m is { Date.Year: Year + 1, Status: MeetingStatus.Preliminary, Cancelled: null, Changes.Count: 0 })
                && added.Count == rolled.Groups.Sum(g => g.Meetings.Count(m => m.Proposed is not null))
                && Wheel.Written(after with { Meetings = [.. after.Meetings.Except(added)] }) == Wheel.Written(before)
                && YearRoller.Roll(after.On("2026-11-20"), Year).Groups.All(g => g.Laid.Count == 0 || g.Meetings.Count == 0);
        },
        30,
        Shown);

    [Fact]
    public void Roll_OfAnyYear_CarriesPointsSeatsAndOpenFollowUpsThatReachIntoTheNext() => Plan.Holds(
        plan =>
        {
            var told = YearRoller.Roll(plan.On("2026-11-20"), Year).Carried.Select(YearPlans.Said).ToList();
            return told.Contains($"Stående punkter som gäller vidare och landar på mötena av sig själva: {plan.Points.Count(p => p.Until is null || p.Until > new DateOnly(Year, 12, 31))}.")
                && told.Contains($"Mandat med en innehavare vid årets början: {plan.Seats.Count(s => s.Holders[0].Until > new DateOnly(Year, 12, 31))}.")
                && told.Contains($"Öppna uppföljningar: {plan.FollowUps.Count(f => f.ClosedOn is null)}, obesvarade frågor: 0. De följer med tills de är klara.");
        },
        30,
        Shown);

    [Theory]
    [InlineData("andra onsdagen i varje månad utom juli", "01-14 02-11 03-11 04-08 05-13 06-10 08-12 09-09 10-14 11-11 12-09")]
    [InlineData("första och tredje tisdagen i varje månad utom januari, juli och augusti", "02-03 02-17 03-03 03-17 04-07 04-21 05-05 05-19 06-02 06-16 09-01 09-15 10-06 10-20 11-03 11-17 12-01 12-15")]
    [InlineData("sista tisdagen i varje månad utom juli", "01-27 02-24 03-31 04-28 05-26 06-30 08-25 09-29 10-27 11-24")]
    [InlineData("tisdagar varannan vecka v. 3–25, omstart v. 33", "01-13 01-27 02-10 02-24 03-10 03-24 04-07 04-21 05-05 05-19 06-02 06-16 08-11 08-25 09-08 09-22 10-06 10-20 11-03 11-17 12-01 12-15")]
    [InlineData("torsdagar var fjärde vecka v. 4–24, omstart v. 34", "01-22 02-19 03-19 04-16 05-14 06-11 08-20 09-17 10-15 11-12 12-10")]
    public void Roll_OfAYearWithARhythm_GivesAYearOfTheSameRhythm(string rhythm, string days)
    {
        var plan = YearPlans.Empty.With("fsg", YearPlans.Days(days));
        foreach (var year in new[] { Year, Year + 1, Year + 2, Year + 3 })
        {
            Assert.StartsWith(rhythm, Rhythm(plan, year), StringComparison.Ordinal);
            plan = plan with { Meetings = [.. plan.Meetings, .. YearRoller.Roll(plan.On("2026-11-20"), year).ToPlan(plan.Organisation).Meetings] };
        }
    }

    /// <summary>A plan by its meetings and what is proposed from it.</summary>
    private static string Shown(YearPlan plan) => string.Join('\n', plan.Meetings.Select(m => $"{m.Key} {m.Kind} {m.Date:yyyy-MM-dd}{(m.Cancelled is null ? "" : " cancelled")}")
        .Concat(YearRoller.Roll(plan.On("2026-11-20"), Year).Groups.SelectMany(g => g.Meetings.Select(m => $"{g.Group} {m.Kind} {m.Was} > {m.Ruled} > {m.Date}: {YearPlans.Said(m.Why)}"))));

    private static string Rhythm(YearPlan plan, int year) => YearPlans.Said(YearRoller.Roll(plan.On("2026-11-20"), year).Groups.Single().Rhythm);

    private static IEnumerable<Meeting> Proposals(PlanAt at) => YearRoller.Roll(at, Year).Groups.SelectMany(g => g.Meetings).Select(m => m.Proposed).OfType<Meeting>();

    private static string Short(DateOnly day) => day.ToString("ddd d MMMM", System.Globalization.CultureInfo.GetCultureInfo("sv-SE"));

    private static StandingPoint Point(string key, DateOnly? until) => new() { Group = "fsg", Key = key, Name = "Punkt " + key, Section = "agenda", Rule = new EveryMeetingRule(), Until = until };

    private static YearPlan Laid(YearPlan plan, string group, List<DateOnly> days, (int What, int Place, int By)[] slips)
    {
        var laid = plan.With(group, days.Where(d => d.Year == Year).Distinct().Order());
        var own = laid.Meetings.Skip(plan.Meetings.Count).ToList();
        foreach (var (what, place, by) in slips.Where(_ => own.Count > 0))
        {
            var i = place % own.Count;
            var other = own[i].Date!.Value.AddDays(by);
            var isFree = other.Year == Year && own.All(m => m.Date != other && m.Changes.All(c => c.Date != other));
            own[i] = what switch
            {
                0 when isFree => own[i] with { Date = other },
                1 => own[i] with { Cancelled = new Cancellation { Known = new(Year, 1, 2), Reason = "Ingen kan" } },
                2 => own[i] with { Kind = MeetingKind.Preparation },
                3 => own[i] with { Kind = MeetingKind.Extra },
                4 => own[i] with { Kind = MeetingKind.PlanningDay },
                5 when isFree && own[i].Changes.Count == 0 => own[i] with { Changes = [new MeetingChange { Known = new(Year, 1, 2), Date = other }] },
                _ => own[i],
            };
            if (what == 6)
                own.Add(own[i] with { Key = own[i].Key + "-" + own.Count, Start = own[i].Start!.Value.AddMinutes(-10 - own.Count), End = own[i].Start });
        }
        return laid with { Meetings = [.. plan.Meetings, .. own] };
    }

    private static List<DateOnly> Weekly(int weekday, int step, int start) =>
        [.. Enumerable.Range(0, 52 / step).Select(i => new DateOnly(Year, 1, 5).AddDays(weekday + (7 * ((i * step) + (start % 6))))).Where(d => d.Month != 7 && d.Year == Year)];

    private static List<DateOnly> Monthly(DayOfWeek weekday, int nth) =>
        [.. Enumerable.Range(1, 12).Where(m => m != 7).Select(m => new Core.Rhythms.NthWeekday { Weekday = weekday, Nth = nth }.In(Year, m)!.Value)];
}
