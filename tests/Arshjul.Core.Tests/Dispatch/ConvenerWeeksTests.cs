using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>The convener's week: on the first working day of it, once to each, with what there is in it and nothing else. The office meets on Wednesday 14 October 2026; its call goes out on 30 September.</summary>
public sealed class ConvenerWeeksTests
{
    private static readonly DateTime Monday = new(2026, 9, 28, 7, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public void Week_OfTheCall_TellsWhenItGoes_WhatItWaitsFor_AndTheDeadlines()
    {
        var week = Assert.Single(Due(Monday));

        Assert.Equal(("bb", "bb@sof.example", new DateOnly(2026, 9, 28)), (week.To.Key, week.To.Email, week.Week));
        Assert.Equal(
            [
                "30 september 2026 kl. 09.00: kallelsen till FSG 14 oktober 2026 går ut.",
                "FSG 14 oktober 2026: Handlingarna ska vara inne 2 oktober 2026.",
                "Godkänn kallelsen till FSG 14 oktober 2026. Den ska gå ut 30 september 2026 kl. 09.00.",
            ],
            Assert.Single(week.Groups).Lines);
    }

    [Fact]
    public void Week_OfTheMeeting_TellsOfIt() =>
        Assert.Contains("14 oktober 2026 kl. 13.00: FSG.", Due(new DateTime(2026, 10, 12, 9, 0, 0, DateTimeKind.Unspecified))[0].Groups[0].Lines);

    [Fact]
    public void Approval_IsAskedForAWeekBeforeItsWeek_AndNotEarlier()
    {
        Assert.Equal(["Godkänn kallelsen till FSG 14 oktober 2026. Den ska gå ut 30 september 2026 kl. 09.00."], Assert.Single(Assert.Single(Due(Monday.AddDays(-7))).Groups).Lines);
        Assert.Empty(Due(Monday.AddDays(-14)));
    }

    [Fact]
    public void Approval_ThatIsGivenOrNotNeeded_IsNotAskedFor() =>
        Assert.DoesNotContain(Due(Monday, p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] })[0].Groups[0].Lines, l => l.StartsWith("Godkänn", StringComparison.Ordinal));

    [Theory]
    [InlineData(28, 6, 59, false)]
    [InlineData(28, 7, 0, true)]
    [InlineData(28, 23, 59, true)]
    [InlineData(29, 7, 0, false)] // a week told in the middle of it is of little use
    [InlineData(27, 12, 0, false)]
    public void Week_IsDueOnItsFirstWorkingDayFromSeven(int day, int hour, int minute, bool isDue) =>
        Assert.Equal(isDue, Due(new DateTime(2026, 9, day, hour, minute, 0, DateTimeKind.Unspecified)).Count > 0);

    [Fact]
    public void Week_WhoseMondayIsRed_IsDueOnTuesday()
    {
        // Easter Monday is 6 April 2026.
        var easter = new DateTime(2026, 4, 6, 8, 0, 0, DateTimeKind.Unspecified);
        Func<YearPlan, YearPlan> april = p => p with { Meetings = [p.Meetings[0] with { Date = new DateOnly(2026, 4, 9) }] };
        Assert.Empty(Due(easter, april));
        Assert.Single(Due(easter.AddDays(1), april));
    }

    [Fact]
    public void Group_ThatIsNotCalledFromHere_OrWithoutAConvener_GivesNone()
    {
        Assert.Empty(Due(Monday, p => p with { Groups = [p.Groups[0] with { Calls = false }] }));
        Assert.Empty(Due(Monday, p => p with { Seats = [.. p.Seats.Where(s => s.Role != SeatRole.Convener)] }));
        Assert.Empty(Due(Monday, p => p with { People = [.. p.People.Select(x => x with { Email = null })] }));
    }

    [Fact]
    public void Convener_OfTwoGroups_GetsOneMail_AndAJointMeetingStandsOnce()
    {
        var week = Assert.Single(Due(new DateTime(2026, 10, 12, 7, 0, 0, DateTimeKind.Unspecified), p => p with
        {
            Groups = [p.Groups[0], p.Groups[0] with { Key = "vsg", Name = "Verksamhetens samverkansgrupp", ShortName = "VSG" }],
            Seats = [.. p.Seats, Office.Seat("convener", SeatRole.Convener, "bb") with { Group = "vsg" }],
            Meetings = [p.Meetings[0] with { Groups = ["fsg", "vsg"] }, p.Meetings[0] with { Key = "vsg-okt", Groups = ["vsg"], Date = new DateOnly(2026, 10, 15) }],
        }));

        Assert.Equal(["Förvaltningens samverkansgrupp", "Verksamhetens samverkansgrupp"], week.Groups.Select(g => g.Name));
        Assert.Single(week.Groups.SelectMany(g => g.Lines), l => l.StartsWith("14 oktober 2026 kl. 13.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Meeting_ThatIsCancelledOrOver_IsNotTold()
    {
        Assert.DoesNotContain(Due(Monday, p => p with { Meetings = [p.Meetings[0] with { Cancelled = new Cancellation { Reason = "x" } }] }), w => w.Groups.Count > 0);
        Assert.Empty(Due(new DateTime(2026, 10, 19, 8, 0, 0, DateTimeKind.Unspecified)));
    }

    private static IReadOnlyList<WeekNotice> Due(DateTime local, Func<YearPlan, YearPlan>? change = null)
    {
        var plan = (change ?? (p => p))(Office.Plan with { Points = [] });
        return ConvenerWeeks.Due(new PlanAt(plan, local), Core.Calendar.Zone.Get("Europe/Stockholm").ToUtc(local));
    }
}
