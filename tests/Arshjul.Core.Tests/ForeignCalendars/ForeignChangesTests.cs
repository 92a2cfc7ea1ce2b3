using Arshjul.Core.Editing;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.ForeignCalendars;

/// <summary>What differs between a board's own calendar and the plan on 1 September 2026, and what becomes of it when the convener says yes or no.</summary>
public sealed class ForeignChangesTests
{
    private static readonly DateTime Now = new(2026, 9, 1, 9, 0, 0, DateTimeKind.Unspecified);
    private static readonly ForeignEntry October = new("okt", "Socialnämnden", new DateOnly(2026, 10, 20)) { Start = new(13, 0), End = new(16, 0) };

    private static readonly YearPlan Plan = Office.Plan with
    {
        Groups = [.. Office.Plan.Groups, new CooperationGroup { Key = "socn", Name = "Socialnämnden", ShortName = "SOCN", Process = "facklig", Calls = false }],
        Meetings =
        [
            .. Office.Plan.Meetings,
            new Meeting { Key = "socn-1", Groups = ["socn"], Date = new(2026, 10, 20), Start = new(13, 0), End = new(16, 0) },
            new Meeting { Key = "socn-0", Groups = ["socn"], Date = new(2026, 5, 19), Start = new(13, 0), End = new(16, 0) },
        ],
    };

    [Fact]
    public void Calendar_ThatAgrees_HasNothingToTell() => Assert.Empty(Changes(Plan, October));

    [Fact]
    public void Dates_PutInByHandBefore_FindTheirEntriesByTheDay()
    {
        Assert.Equal("socn-1", Links(Plan, October)["okt"]);
        Assert.Equal("socn-1", Links(Plan, October with { Start = new(9, 0) })["okt"]); // alone on its day, whatever the hours
        Assert.Equal("socn-1", Links(Plan, October with { Id = "förmiddag", Start = new(9, 0), End = new(11, 0) }, October)["okt"]);
        Assert.Single(Links(Plan, October with { Id = "förmiddag", Start = new(9, 0), End = new(11, 0) }, October));
    }

    [Fact]
    public void Meeting_ThatIsNewMovedCancelledGoneOrElsewhere_IsTold()
    {
        var linked = Calendar(October) with { Meetings = new Dictionary<string, string> { ["okt"] = "socn-1" } };
        Assert.Equal([ForeignChangeKind.New], Kinds(Plan, Calendar(October, October with { Id = "nov", Date = new(2026, 11, 17) })));
        Assert.Equal([ForeignChangeKind.Moved], Kinds(Plan, linked with { Entries = [October with { Date = new(2026, 10, 27) }] }));
        Assert.Equal([ForeignChangeKind.Moved], Kinds(Plan, linked with { Entries = [October with { Start = new(14, 0) }] }));
        Assert.Equal([ForeignChangeKind.Moved], Kinds(Plan, linked with { Entries = [October with { LastDate = new(2026, 10, 21) }] }));
        Assert.Equal([ForeignChangeKind.Cancelled], Kinds(Plan, linked with { Entries = [October with { IsCancelled = true }] }));
        Assert.Equal([ForeignChangeKind.Gone], Kinds(Plan, linked with { Entries = [] }));
        Assert.Equal([ForeignChangeKind.Details], Kinds(Plan, linked with { Entries = [October with { Room = "Sal Eken" }] }));
        Assert.Equal([ForeignChangeKind.Details], Kinds(Plan, linked with { Entries = [October with { IsTentative = true }] }));
        Assert.Equal([ForeignChangeKind.Details], Kinds(Plan, linked with { Entries = [October with { Title = "Budgetdag" }] }));
        Assert.Equal([ForeignChangeKind.OnAgain], Kinds(Cancelled(Plan), linked));
        Assert.Empty(Kinds(Cancelled(Plan), linked with { Entries = [October with { IsCancelled = true }] }));
        Assert.Empty(Kinds(Cancelled(Plan), linked with { Entries = [] }));
    }

    [Fact]
    public void WholeDay_InTheCalendar_SaysNothingOfTheHours() => Assert.Empty(Changes(Plan, October with { Start = null, End = null }));

    [Fact]
    public void WhatIsOver_IsLeftAsItWas()
    {
        var may = October with { Id = "maj", Date = new(2026, 5, 19) };
        var linked = Calendar(October, may) with { Meetings = new Dictionary<string, string> { ["maj"] = "socn-0" } };

        Assert.Empty(Kinds(Plan, linked with { Entries = [October] }));
        Assert.Empty(Kinds(Plan, linked with { Entries = [October, may with { IsCancelled = true }] }));
        Assert.Empty(Kinds(Plan, linked with { Entries = [October, may with { Date = new(2026, 5, 20) }] }));
        Assert.Empty(Changes(Plan, October, October with { Id = "apr", Date = new(2026, 4, 14) })); // and what is not in the plan does not come there afterwards
    }

    [Fact]
    public void Taken_BecomesTheMeetingInThePlan_WithWhyItWasChanged()
    {
        var calendar = Calendar(October with { Date = new(2026, 10, 27), Start = new(9, 0), End = new(11, 0), Room = "Sal Eken" }, October with { Id = "nov", Date = new(2026, 11, 17), IsTentative = true }, October with { Id = "dag", Title = "Budgetdag", Date = new(2026, 12, 1), LastDate = new(2026, 12, 2), Start = null, End = null })
            with
        { Meetings = new Dictionary<string, string> { ["okt"] = "socn-1" } };

        var (plan, meetings) = Take(Plan, calendar);

        var after = new PlanAt(plan, Now);
        var moved = after.FindMeeting("socn-1")!;
        Assert.Equal((new DateOnly(2026, 10, 27), new TimeOnly(9, 0), new TimeOnly(11, 0), "Sal Eken", "Enligt kalendern Nämnden."), (moved.Date, moved.Start, moved.End, moved.Place?.Room, moved.ChangeReason));
        var laid = after.FindMeeting(meetings["nov"])!;
        Assert.Equal(("socn-2026-11-17", MeetingStatus.Preliminary, (string?)null, new TimeOnly(13, 0)), (laid.Key, laid.Status, laid.Title, laid.Start));
        var days = after.FindMeeting(meetings["dag"])!;
        Assert.Equal(("Budgetdag", new DateOnly(2026, 12, 2), (TimeOnly?)null), (days.Title, days.LastDate, days.Start));
        Assert.Empty(ForeignChanges.Of(after, calendar with { Meetings = meetings }));
        Assert.Empty(ForeignChanges.Of(after, calendar)); // found by their days, should the links be lost
    }

    [Fact]
    public void Cancelled_AndOnAgain_KeepTheMeeting()
    {
        var calendar = Calendar(October with { IsCancelled = true });
        var (plan, meetings) = Take(Plan, calendar);
        Assert.Equal("Inställt enligt kalendern Nämnden.", new PlanAt(plan, Now).FindMeeting("socn-1")!.CancelReason);

        var again = calendar with { Meetings = meetings, Entries = [October with { Date = new(2026, 10, 21) }] };
        Assert.Equal([ForeignChangeKind.OnAgain], Kinds(plan, again));
        (plan, _) = Take(plan, again);

        var meeting = new PlanAt(plan, Now).FindMeeting("socn-1")!;
        Assert.Equal((false, new DateOnly(2026, 10, 21)), (meeting.IsCancelled, meeting.Date));
        (plan, _) = Take(plan, again with { Entries = [] });
        Assert.Equal("Borttaget ur kalendern Nämnden.", new PlanAt(plan, Now).FindMeeting("socn-1")!.CancelReason);
    }

    [Fact]
    public void Answer_HoldsForTheEntryAsItWas_AndNoLonger()
    {
        var moved = Calendar(October with { Date = new(2026, 10, 27) }) with { Meetings = new Dictionary<string, string> { ["okt"] = "socn-1" } };
        var passed = moved with { Passed = [ForeignChanges.Of(new PlanAt(Plan, Now), moved)[0].Mark] };

        Assert.Empty(Kinds(Plan, passed));
        Assert.Equal([ForeignChangeKind.Moved], Kinds(Plan, passed with { Entries = [October with { Date = new(2026, 10, 28) }] }));
        Assert.Equal([ForeignChangeKind.Cancelled], Kinds(Plan, passed with { Entries = [October with { Date = new(2026, 10, 27), IsCancelled = true }] }));
    }

    [Fact]
    public void Meeting_MovedToADayThatIsOver_IsRefused_AndNothingElseIsTaken()
    {
        var calendar = Calendar(October with { Date = new(2026, 8, 31) }, October with { Id = "nov", Date = new(2026, 11, 17) }) with { Meetings = new Dictionary<string, string> { ["okt"] = "socn-1" } };
        Assert.Equal("move.past", Assert.Throws<InputException>(() => Take(Plan, calendar)).Faults[0].Code);
    }

    [Fact]
    public void Group_OfItsOwn_IsShownAndNeverCalled()
    {
        var (plan, key) = ForeignEdits.AddGroup(new PlanAt(Plan, Now), "Socialnämnden");
        var group = plan.Groups.Single(g => g.Key == key);
        Assert.Equal(("socialnamnden", "Socialnämnden", false), (group.Key, group.Name, group.Calls));
        Assert.Equal("Socialnämnden", plan.Processes.Single(p => p.Key == group.Process).Name);
        Assert.NotEqual(key, ForeignEdits.AddGroup(new PlanAt(plan, Now), "Socialnämnden").Group);
    }

    [Fact]
    public void Calendar_TakenAsAWhole_DiffersNoMore_AndOthersMeetingsStand() => Calendars.Holds(
        entries =>
        {
            var plan = Plan;
            var calendar = Calendar(October);
            foreach (var version in entries)
            {
                // Two at the same time would overlap, which no group's meetings may; that refusal is tested with the moves.
                calendar = calendar with { Entries = [.. version.DistinctBy(e => e.Id).DistinctBy(e => e.Date)] };
                try
                {
                    (plan, var meetings) = Take(plan, calendar);
                    calendar = calendar with { Meetings = meetings };
                }
                catch (InputException)
                {
                    continue; // what cannot be is told, and the plan is as it was
                }

                if (ForeignChanges.Of(new PlanAt(plan, Now), calendar).Count > 0)
                    return false;
            }

            return plan.Meetings.Where(m => m.Groups.Contains("fsg")).SequenceEqual(Plan.Meetings.Where(m => m.Groups.Contains("fsg"))) && plan.Meetings.Count(m => m.Key == "socn-0" && m.Changes.Count == 0) == 1;
        },
        times: 1000);

    private static Gen<List<ForeignEntry>[]> Calendars { get; } =
        (from id in Gen.Int[0, 6]
         from day in Gen.Int[-20, 60]
         from hour in Gen.Int[7, 18]
         from length in Gen.Int[0, 2]
         from isDay in Gen.Bool
         from cancelled in Gen.Int[0, 4]
         from tentative in Gen.Bool
         from room in Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"Eken"), Gen.Const((string?)"Linden"))
         let start = isDay ? (TimeOnly?)null : new TimeOnly(hour, 0)
         select new ForeignEntry($"{id}", id == 3 ? "Budgetdag" : "Socialnämnden", DateOnly.FromDateTime(Now).AddDays(day))
         {
             Start = start,
             End = start?.AddHours(2),
             LastDate = length == 0 ? null : DateOnly.FromDateTime(Now).AddDays(day + length),
             IsCancelled = cancelled == 0,
             IsTentative = tentative,
             Room = room,
         }).List[0, 6].Array[1, 5];

    private static ForeignCalendar Calendar(params ForeignEntry[] entries) => new()
    {
        Key = "k",
        Name = "Nämnden",
        Group = "socn",
        Address = "https://kommun.example/namnd.ics?hemlig",
        MadeBy = "bb",
        MadeAt = Now,
        FetchedAt = Now,
        NextAt = Now,
        Entries = entries,
    };

    private static IReadOnlyList<ForeignChange> Changes(YearPlan plan, params ForeignEntry[] entries) => ForeignChanges.Of(new PlanAt(plan, Now), Calendar(entries));

    private static IEnumerable<ForeignChangeKind> Kinds(YearPlan plan, ForeignCalendar calendar) => ForeignChanges.Of(new PlanAt(plan, Now), calendar).Select(c => c.Kind);

    private static IReadOnlyDictionary<string, string> Links(YearPlan plan, params ForeignEntry[] entries) => ForeignLinks.Of(new PlanAt(plan, Now), Calendar(entries));

    private static (YearPlan Plan, IReadOnlyDictionary<string, string> Meetings) Take(YearPlan plan, ForeignCalendar calendar)
    {
        var at = new PlanAt(plan, Now);
        return ForeignEdits.Take(at, calendar, ForeignChanges.Of(at, calendar));
    }

    private static YearPlan Cancelled(YearPlan plan) => PlanMoves.Cancel(new PlanAt(plan, Now), new PlanAt(plan, Now).FindMeeting("socn-1")!, "Valdag");
}
