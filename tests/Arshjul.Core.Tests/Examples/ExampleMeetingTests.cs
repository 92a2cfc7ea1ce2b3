using Arshjul.Core.Meetings;
using Xunit;

namespace Arshjul.Core.Tests.Examples;

public sealed class ExampleMeetingTests
{
    public static TheoryData<string> Wheels => new("socialforvaltningen", "stj-samk", "demo");

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Meeting_OfAnyExample_StandsOnAnOrdinaryWorkingDay(string wheel)
    {
        var days = ExampleWheel.Days(wheel);
        var poor = DaysOf(wheel).SelectMany(d => days.DescribeDay(d.Day).Select(r => $"{d.Meeting} {ExampleWheel.Iso(d.Day)}: {r.Kind}"));
        Assert.Empty(poor);
    }

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Meeting_OfAnyExample_IsNotBetweenTheEvesOfChristmasAndEpiphany(string wheel) =>
        Assert.DoesNotContain(DaysOf(wheel), d => d.Day is { Month: 12, Day: > 22 } or { Month: 1, Day: < 7 });

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Change_OfAnyMeeting_SaysWhenItBecameKnownAndWhy(string wheel)
    {
        foreach (var meeting in ExampleWheel.Plan(wheel).Meetings)
        {
            Assert.All(meeting.Changes, c => Assert.False(string.IsNullOrWhiteSpace(c.Reason)));
            if (meeting.Cancelled is { } cancelled)
                Assert.NotNull(cancelled.Known);
            Assert.All(meeting.Changes, c => Assert.True(c.Known < meeting.Date || c.Known < c.Date, $"{meeting.Key} is changed after it was held"));
        }
    }

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Deadlines_OfAnyMeeting_ComeInOrder(string wheel)
    {
        var plan = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        foreach (var meeting in plan.Meetings.Where(m => m.Stands))
        {
            var deadlines = plan.DeadlinesOf(meeting);
            Assert.True(!(deadlines.ItemsIn > deadlines.CallOut), $"{meeting.Key}: items are due after the call");
            Assert.True(!(deadlines.CallOut > meeting.BeginsAt), $"{meeting.Key}: the call is after the meeting");
            Assert.True(!(deadlines.MinutesReady < meeting.EndsAt), $"{meeting.Key}: the minutes are before the meeting");
        }
    }

    [Fact]
    public void ThemeMeeting_ThatWaitedForTheSurvey_GetsItsDateWhenTheResultHasCome()
    {
        var plan = ExampleWheel.Plan("socialforvaltningen");
        Meeting first = plan.Meetings.Single(m => m.Key == "tema-2023"), second = plan.Meetings.Single(m => m.Key == "tema-2024");
        Assert.False(first.KnownOn(new DateOnly(2023, 10, 15))!.IsCancelled);
        Assert.True(first.KnownOn(new DateOnly(2023, 10, 16))!.IsCancelled);
        Assert.Null(second.KnownOn(new DateOnly(2023, 10, 30)));
        var waiting = second.KnownOn(new DateOnly(2024, 1, 21))!;
        Assert.Equal((null, "i början av nästa år"), (waiting.Date, waiting.Awaits!.Window!.Text));
        Assert.Equal(new DateOnly(2024, 2, 13), second.KnownOn(new DateOnly(2024, 1, 22))!.Date);
    }

    [Fact]
    public void Groups_OfTheSeedsYears_MeetMondaysUntil2024AndWednesdaysAfter()
    {
        var meetings = ExampleWheel.Plan("socialforvaltningen").Meetings.Where(m => m is { Kind: MeetingKind.Ordinary, Date: not null } && m.Groups.Any(g => g is "fsg" or "vsg"));
        Assert.All(meetings, m => Assert.Equal(m.Date!.Value.Year < 2025 ? DayOfWeek.Monday : DayOfWeek.Wednesday, m.Date.Value.DayOfWeek));
    }

    [Fact]
    public void NumberOfTheSeedsProtocols_IsTheMeetingsPlaceInItsYear()
    {
        var meetings = ExampleWheel.Plan("socialforvaltningen").Meetings;
        Assert.Equal("fsg-vsg-2020-10", meetings.Single(m => m.Date == new DateOnly(2020, 10, 19) && m.Groups.Contains("fsg")).Key);
        Assert.Equal("vsg-2022-02", meetings.Single(m => m.Date == new DateOnly(2022, 3, 21)).Key);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Demo_InAYear_HasAboutSixtyMeetings(int year)
    {
        var plan = ExampleWheel.Plan("demo");
        var meetings = plan.Meetings.Where(m => m.Date?.Year == year).ToList();
        Assert.InRange(meetings.Count, 55, 70);
        Assert.Equal((9, 9, 9, 10), (Ordinary("fsg"), Ordinary("vsg-vuxen"), Ordinary("vsg-barn"), Ordinary("namnd")));
        Assert.InRange(Ordinary("flg"), 18, 22);
        Assert.InRange(plan.Seats.SelectMany(s => s.Holders).Select(h => h.Person).Distinct().Count(), 18, 24);

        int Ordinary(string group) => meetings.Count(m => m.Kind == MeetingKind.Ordinary && m.Groups.Contains(group));
    }

    [Fact]
    public void Demo_BetweenTwoFsg_HasBothVsgBeforeTheNextFsgAndABoardAfterIt()
    {
        var plan = ExampleWheel.At("demo", ExampleWheel.LongAfter);
        DateOnly[] Held(string group) => [.. plan.MeetingsOf(group).Where(m => m is { Stands: true, Kind: MeetingKind.Ordinary }).Select(m => m.Date!.Value)];
        var fsg = Held("fsg");
        for (var i = 0; i < fsg.Length; i++)
        {
            var previous = i == 0 ? fsg[0].AddDays(-21) : fsg[i - 1];
            var next = i == fsg.Length - 1 ? fsg[i].AddDays(21) : fsg[i + 1];
            Assert.Contains(Held("vsg-vuxen"), d => d > previous && d < fsg[i]);
            Assert.Contains(Held("vsg-barn"), d => d > previous && d < fsg[i]);
            Assert.Contains(Held("namnd"), d => d > fsg[i] && d < next);
        }
    }

    [Fact]
    public void Demo_ThemeMeetingOfTheNextYear_WaitsWithoutADate()
    {
        var theme = ExampleWheel.Plan("demo").Meetings.Single(m => m.Key == "tema-2027").KnownOn(DateOnly.MaxValue)!;
        Assert.Equal((null, "medarbetarenkat"), (theme.Date, theme.Awaits!.Event));
    }

    private static IEnumerable<(string Meeting, DateOnly Day)> DaysOf(string wheel) =>
        from meeting in ExampleWheel.Plan(wheel).Meetings
        from day in meeting.Changes.SelectMany(c => new[] { c.Date, c.LastDate }).Prepend(meeting.LastDate).Prepend(meeting.Date).OfType<DateOnly>()
        select (meeting.Key, day);
}
