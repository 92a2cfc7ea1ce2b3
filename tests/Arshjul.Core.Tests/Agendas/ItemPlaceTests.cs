using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>Which meeting takes an item that somebody put on an agenda, through all that can happen to it.</summary>
public sealed class ItemPlaceTests
{
    private static readonly Year Spring = With(Of("2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10"));

    public static TheoryData<string, string, string?> Rows => new()
    {
        // what happens, as of which day, where the item stands
        { "", "2026-01-01", "2026-02-10" },
        { "cancel 2026-02-10 on 2026-02-01", "2026-01-31", "2026-02-10" },
        { "cancel 2026-02-10 on 2026-02-01", "2026-02-01", "2026-03-10" },
        { "cancel 2026-02-10 on 2026-02-01; cancel 2026-03-10 on 2026-02-01", "2026-02-02", "2026-04-10" },
        { "cancel 2026-02-10 on 2026-03-20", "2026-03-21", "2026-04-10" },
        { "undate 2026-02-10 on 2026-02-01", "2026-02-02", "2026-03-10" },
        { "undate 2026-02-10 on 2026-03-20", "2026-03-21", "2026-04-10" },
        { "move 2026-02-10 to 2026-04-20 on 2026-02-01", "2026-02-02", "2026-02-10" },
        { "defer 2026-02-10 on 2026-02-10", "2026-02-09", "2026-02-10" },
        { "defer 2026-02-10 on 2026-02-10", "2026-02-10", "2026-03-10" },
        { "defer 2026-02-10 to 2026-05-10 on 2026-02-10", "2026-02-11", "2026-05-10" },
        { "defer 2026-02-10 on 2026-03-20", "2026-03-21", "2026-04-10" },
        { "defer 2026-02-10 on 2026-03-10", "2026-03-10", "2026-03-10" },
        { "defer 2026-02-10 on 2026-02-10; defer 2026-03-10 on 2026-03-10", "2026-03-11", "2026-04-10" },
        { "defer 2026-03-10 on 2026-02-10", "2026-02-11", "2026-02-10" },
        { "skip 2026-02-10 on 2026-02-10", "2026-02-11", "2026-03-10" },
        { "pin 2026-04-10 on 2026-02-01", "2026-02-02", "2026-04-10" },
        { "pin 2026-04-10 on 2026-02-01; defer 2026-04-10 on 2026-02-02", "2026-02-03", "2026-05-10" },
        { "pin 2026-04-10 on 2026-02-01; cancel 2026-04-10 on 2026-02-02", "2026-02-03", "2026-05-10" },
        { "cancel 2026-02-10 on 2026-02-01; defer 2026-03-10 on 2026-02-02", "2026-02-03", "2026-04-10" },
        { "defer 2026-02-10 to 2026-05-10 on 2026-02-10; cancel 2026-05-10 on 2026-02-11", "2026-02-12", null },
        { "defer 2026-02-10 to nowhere on 2026-02-10", "2026-02-11", "2026-03-10" },
        { "pin nowhere on 2026-02-10", "2026-02-11", "2026-02-10" },
        { "theme 2026-03-10; defer 2026-02-10 on 2026-02-10", "2026-02-11", "2026-04-10" },
        { "cancel 2026-02-10 on 2026-02-01; cancel 2026-03-10 on 2026-02-01; cancel 2026-04-10 on 2026-02-01; cancel 2026-05-10 on 2026-02-01", "2026-02-02", null },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Item_WhateverHappens_StandsOnOneAgendaOrNone(string story, string day, string? expected)
    {
        var year = story.Split("; ", StringSplitOptions.RemoveEmptyEntries).Aggregate(Spring, Step);
        var at = year.At(day);
        Assert.Equal(expected is null ? [] : [expected], at.Meetings.Where(m => at.AgendaOf(m).Items.Any(i => i.Id == "item:a/x")).Select(m => m.Key));
    }

    [Fact]
    public void Item_OfAMeetingThatNeverHadADate_WaitsWithIt()
    {
        var theme = new Meeting { Key = "tema", Groups = ["a"], Kind = MeetingKind.Theme };
        var year = new Year(Spring.Plan with { Meetings = [.. Spring.Plan.Meetings, theme], Items = [Spring.Plan.Items[0] with { Meeting = "tema" }] });
        Assert.Equal("Budget", Assert.Single(year.Agenda("tema", "2026-03-01").Items).Title);
        Assert.All(Spring.Plan.Meetings, m => Assert.Empty(year.Agenda(m.Key, "2026-03-01").Items));
        var dated = year.Change("tema", new MeetingChange { Known = Day("2026-03-02"), Date = Day("2026-04-20") });
        Assert.Single(dated.Agenda("tema", "2026-03-03").Items);
    }

    [Fact]
    public void Item_NotYetHandedIn_IsNotSeen()
    {
        var year = new Year(Spring.Plan with { Items = [Spring.Plan.Items[0] with { Known = Day("2026-02-05"), HandedIn = true }] });
        Assert.Empty(year.Agenda("2026-02-10", "2026-02-04").Items);
        Assert.Equal(ItemOrigin.HandedIn, Assert.Single(year.Agenda("2026-02-10", "2026-02-05").Items).Origin);
    }

    [Fact]
    public void Decision_AboutAnotherGroupsItemOfTheSameName_DoesNotMoveThisOne()
    {
        var decision = new Placement { Group = "b", Key = "d", Item = "x", Action = PlacementAction.Defer, Meeting = "2026-02-10", Known = Day("2026-02-10") };
        var joint = new Year(Spring.Plan with { Meetings = [.. Spring.Plan.Meetings.Select(m => m with { Groups = ["a", "b"] })] });
        Assert.Single(joint.With(decision).Agenda("2026-02-10", "2026-02-11").Items);
        Assert.Empty(joint.With(decision with { Group = "a" }).Agenda("2026-02-10", "2026-02-11").Items);
    }

    private static Year With(Year year) => new(year.Plan with { Items = [new AddedItem { Group = "a", Key = "x", Meeting = "2026-02-10", Title = "Budget" }] });

    private static Year Step(Year year, string step)
    {
        var words = step.Split(' ');
        string? After(string word) => Array.IndexOf(words, word) is >= 0 and var i ? words[i + 1] : null;
        var (meeting, known) = (words[1], After("on"));
        return words[0] switch
        {
            "cancel" => year.Cancel(meeting, known!),
            "undate" => year.Change(meeting, new MeetingChange { Known = Day(known!), Undated = true }),
            "move" => year.Change(meeting, new MeetingChange { Known = Day(known!), Date = Day(After("to")!) }),
            "theme" => new Year(year.Plan with { Meetings = [.. year.Plan.Meetings.Select(m => m.Key == meeting ? m with { Kind = MeetingKind.Theme } : m)] }),
            var action => year.With(new Placement { Group = "a", Key = "d" + year.Plan.Placements.Count, Item = "x", Action = Enum.Parse<PlacementAction>(action, ignoreCase: true), Meeting = meeting, To = After("to"), Known = Day(known!) }),
        };
    }
}
