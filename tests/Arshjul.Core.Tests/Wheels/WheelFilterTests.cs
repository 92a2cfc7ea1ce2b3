using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wheels;
using Xunit;
using static Arshjul.Core.Tests.Wheels.WheelPlans;

namespace Arshjul.Core.Tests.Wheels;

public sealed class WheelFilterTests
{
    private static readonly Core.Planning.YearPlan Laid = Plan
        .With(Point("fsg", "budget", new MonthsRule { Months = [9] }))
        .With(Meet("namnd", "2026-02-10"), Meet("fsg", "2026-02-03"), Meet("vsg+fsg", "2026-05-05"), Meet("fsg", "2026-09-01"), Meet("flg", "2026-09-08", MeetingKind.Theme));

    [Fact]
    public void Nothing_LeavesAll() => Assert.Equal(["fsg-2026-02-03", "namnd-2026-02-10", "vsg+fsg-2026-05-05", "fsg-2026-09-01", "flg-2026-09-08"], Shown(WheelFilter.None));

    [Fact]
    public void Process_LeavesItsRings()
    {
        var wheel = Laid.Wheel(filter: new WheelFilter { Processes = ["facklig", "ledning"] });

        Assert.Equal(["fsg", "vsg", "flg"], wheel.Rings.Select(r => r.Group));
        Assert.Equal(4, wheel.Marks.Count);
    }

    [Fact]
    public void Group_LeavesItsRingAndTheJointMeetingOnItAlone()
    {
        var wheel = Laid.Wheel(filter: new WheelFilter { Groups = ["vsg"] });

        Assert.Equal("vsg", Assert.Single(wheel.Rings).Group);
        Assert.Equal(2, wheel.Rings[0].Colour);
        var mark = Assert.Single(wheel.Marks);
        Assert.Equal("vsg", Assert.Single(mark.Groups));
        Assert.Equal("VSG/FSG", mark.GroupLabel);
    }

    [Fact]
    public void Kind_LeavesTheRings()
    {
        var wheel = Laid.Wheel(filter: new WheelFilter { Kind = MeetingKind.Theme });

        Assert.Equal(4, wheel.Rings.Count);
        Assert.Equal("flg-2026-09-08", Assert.Single(wheel.Marks).Key);
    }

    [Fact]
    public void Person_HasTheMeetingsOfTheSeatsHeldOnTheirDays()
    {
        Assert.Equal(["fsg-2026-02-03", "vsg+fsg-2026-05-05"], Shown(new WheelFilter { Person = "a" }));
        Assert.Equal(["fsg-2026-09-01", "flg-2026-09-08"], Shown(new WheelFilter { Person = "b" }));
        Assert.Equal(["fsg"], Laid.Wheel(filter: new WheelFilter { Person = "a" }).Rings.Select(r => r.Group));
        Assert.Empty(Laid.Wheel(filter: new WheelFilter { Person = "nobody" }).Rings);
    }

    [Fact]
    public void Person_WhoLeftBeforeTheQuarter_HasNoRingInIt() =>
        Assert.Empty(Laid.Wheel(WheelSpan.OfQuarter(2026, 3), new WheelFilter { Person = "a" }).Rings);

    [Fact]
    public void Point_HasTheMeetingsWhereItLands() => Assert.Equal(["fsg-2026-09-01"], Shown(new WheelFilter { Point = "budget" }));

    [Fact]
    public void Several_MustAllHold() => Assert.Empty(Shown(new WheelFilter { Processes = ["politik"], Kind = MeetingKind.Theme }));

    [Theory]
    [InlineData(1, "fsg-2026-02-03", "namnd-2026-02-10")]
    [InlineData(2, "vsg+fsg-2026-05-05")]
    [InlineData(4)]
    public void Quarter_HasItsOwn(int quarter, params string[] keys) => Assert.Equal(keys, Laid.Wheel(WheelSpan.OfQuarter(2026, quarter)).Marks.Select(m => m.Key));

    [Fact]
    public void Month_HasItsOwn() => Assert.Equal(["fsg-2026-09-01", "flg-2026-09-08"], Laid.Wheel(WheelSpan.OfMonth(2026, 9)).Marks.Select(m => m.Key));

    [Fact]
    public void Window_OfAnUndatedMeeting_IsInEachQuarterItReaches()
    {
        var plan = Plan.With(Undated("fsg", "2026-05-15", "2026-08-15"));

        Assert.Equal([0, 1, 1, 0], Enumerable.Range(1, 4).Select(q => plan.Wheel(WheelSpan.OfQuarter(2026, q)).Marks.Count));
    }

    private static IEnumerable<string> Shown(WheelFilter filter) => Laid.Wheel(filter: filter).Marks.Select(m => m.Key);
}
