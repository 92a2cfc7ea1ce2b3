using System.Globalization;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>People in two places and rooms booked twice.</summary>
public sealed class MeetingsAtOnceCheckTests
{
    public static TheoryData<string, string, bool> Pairs => new()
    {
        { "fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:00-16:00", true },
        { "fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 15:00-16:00", false }, // one ends as the other begins
        { "fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:59-16:00", true },
        { "fsg 2026-03-10 13:00-15:00", "flg 2026-03-11 13:00-15:00", false },
        { "fsg 2026-03-10 13:00-15:00", "vsg 2026-03-10 13:00-15:00", false }, // other people
        { "fsg 2026-03-10 13:00-15:00", "vsg+flg 2026-03-10 13:00-15:00", true }, // some of a joint meeting's
        { "fsg 2026-03-10 13:00-15:00", "fsg theme 2026-03-10 14:00-16:00", true }, // the group's own
        { "fsg 2026-03-10", "flg 2026-03-10 14:00-16:00", true }, // the whole day
        { "fsg 2026-03-09/2026-03-11 09:00-16:00", "flg 2026-03-10 14:00-16:00", true },
        { "fsg 2026-03-09/2026-03-11 09:00-16:00", "flg 2026-03-11 16:00-17:00", false },
        { "fsg 2026-03-10 13:00", "flg 2026-03-10 12:00-14:00", true }, // an end that is not known
        { "fsg 2026-03-10 13:00", "flg 2026-03-10 13:30-14:00", false },
        { "fsg 2026-03-10 13:00", "flg 2026-03-10 13:00", true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Person_InTwoMeetings_IsTwiceOnlyWhenTheyAreHeldAtOnce(string one, string other, bool isTwice)
    {
        Assert.Equal(isTwice ? 1 : 0, LaidYear.Of(one, other).Check().Count(f => f.Rule == PlanRule.PersonTwice));
        Assert.Equal(isTwice ? 1 : 0, LaidYear.Of(other, one).Check().Count(f => f.Rule == PlanRule.PersonTwice));
    }

    [Theory]
    [InlineData("fsg 2026-03-10 13:00-15:00 @Eken", "vsg 2026-03-10 14:00-16:00 @eken", 1)]
    [InlineData("fsg 2026-03-10 13:00-15:00 @Eken", "vsg 2026-03-10 15:00-16:00 @Eken", 0)]
    [InlineData("fsg 2026-03-10 13:00-15:00 @Eken", "vsg 2026-03-10 14:00-16:00 @Alen", 0)]
    [InlineData("fsg 2026-03-10 13:00-15:00", "vsg 2026-03-10 14:00-16:00", 0)]
    [InlineData("fsg 2026-03-10 13:00-15:00 @Eken", "vsg 2026-03-10 14:00-16:00", 0)]
    public void Room_OfTwoMeetings_IsTwiceOnlyWhenTheyAreHeldAtOnce(string one, string other, int count) =>
        Assert.Equal(count, LaidYear.Of(one, other).Check().Count(f => f.Rule == PlanRule.RoomTwice));

    [Fact]
    public void Room_ThatIsOnlyALink_IsNoRoom() => Assert.Empty(LaidYear.Of("fsg 2026-03-10 13:00-15:00", "vsg 2026-03-10 13:00-15:00")
        .With(p => p with { Meetings = [.. p.Meetings.Select(m => m with { Place = new Place { Link = "https://moten.example/1" } })] }).Check());

    [Fact]
    public void Finding_AboutAPerson_NamesWhoWhereAndWhen()
    {
        var finding = LaidYear.Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:00-16:30").One(PlanRule.PersonTwice);
        Assert.Equal("A är på två ställen samtidigt: FLG 14.00–16.30 och FSG 13.00–15.00.", LaidYear.Say(finding.What));
        Assert.Equal("Flytta till ons 2026-03-11 eller mån 2026-03-09.", LaidYear.Say(finding.Remedy));
        Assert.Equal(("flg-2026-03-10", "fsg-2026-03-10", Severity.Error), (finding.Meeting, finding.OtherMeeting, finding.Severity));
        Assert.Equal(["flg", "fsg"], finding.Groups);
    }

    [Theory]
    [InlineData("flg 2026-03-10 14:00-15:30", "", "Flytta till 15.00–16.30 samma dag. Flytta till ons")] // as FSG ends
    [InlineData("flg 2026-03-10 14:00-16:00", "", "Flytta till 15.00–17.00 samma dag. Flytta till ons")]
    [InlineData("flg 2026-03-10 14:00-16:01", "", "Flytta till ons")] // after office hours
    [InlineData("flg 2026-03-10 14:00-15:00", "fsg extra 2026-03-10 15:30-16:00", "Flytta till 16.00–17.00 samma dag. Flytta till ons")]
    [InlineData("flg 2026-03-10 14:00-15:00", "flg extra 2026-03-10 15:15-16:30", "Flytta till ons")]
    [InlineData("flg 2026-03-10 14:00-15:00 @Eken", "vsg 2026-03-10 15:15-16:30 @Eken", "Flytta till ons")]
    [InlineData("flg 2026-03-10 14:00-15:00", "vsg 2026-03-10 15:15-16:30", "Flytta till 15.00–16.00 samma dag. Flytta till ons")] // other people
    [InlineData("flg 2026-03-10 14:00", "", "Flytta till ons")] // nobody knows how long
    [InlineData("flg 2026-03-10/2026-03-11 14:00-15:00", "", "Flytta till ons")] // of several days
    public void Remedy_OfTwoAtOnce_IsLaterThatDayWhenItWillDo(string flg, string third, string remedy) =>
        Assert.StartsWith(remedy, LaidYear.Say(LaidYear.Of([.. new[] { "fsg 2026-03-10 13:00-15:00", flg, third }.Where(m => m.Length > 0)])
            .Check().First(f => f.Rule == PlanRule.PersonTwice && f.Meeting!.StartsWith("flg", StringComparison.Ordinal)).Remedy), StringComparison.Ordinal);

    [Theory]
    [InlineData("namnd 2026-03-10 14:00-16:00", "fsg 2026-03-10 13:00-15:00", "fsg-2026-03-10")] // the board stays
    [InlineData("namnd 2026-03-10 12:00-16:00", "fsg 2026-03-10 13:00-15:00", "fsg-2026-03-10")]
    [InlineData("flg 2026-03-10 12:00-16:00", "fsg 2026-03-10 13:00-15:00", "fsg-2026-03-10")] // the later gives way
    [InlineData("fsg 2026-03-10 12:00-16:00", "flg 2026-03-10 13:00-15:00", "flg-2026-03-10")]
    public void Finding_AboutTwoMeetings_StandsAtTheOneThatCanMove(string one, string other, string meeting) =>
        Assert.Equal(meeting, LaidYear.Of(one, other).With(p => p with { Seats = [.. p.Seats, LaidYear.Seat("namnd", "a")] }).One(PlanRule.PersonTwice).Meeting);

    [Theory]
    [InlineData(SeatRole.Reader, SubstitutesAre.Called, false)]
    [InlineData(SeatRole.Substitute, SubstitutesAre.Called, true)]
    [InlineData(SeatRole.Substitute, SubstitutesAre.Informed, false)]
    [InlineData(SeatRole.CoOpted, SubstitutesAre.Informed, true)]
    [InlineData(SeatRole.Convener, SubstitutesAre.Informed, true)]
    public void Person_WhoIsNotCalled_IsNotThere(SeatRole role, SubstitutesAre substitutes, bool isTwice)
    {
        var year = LaidYear.Of("fsg 2026-03-10 13:00-15:00", "vsg 2026-03-10 13:00-15:00")
            .Change("vsg", (CooperationGroup g) => g with { Substitutes = substitutes }).With(p => p with { Seats = [.. p.Seats, LaidYear.Seat("vsg", "b", role)] });
        Assert.Equal(isTwice, year.Of(PlanRule.PersonTwice).Length > 0);
    }

    [Fact]
    public void Person_WhoHasLeftTheSeat_IsNotThere()
    {
        LaidYear Until(string day) => LaidYear.Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 13:00-15:00")
            .With(p => p with { Seats = [.. p.Seats.Select(s => s.Group == "flg" ? s with { Holders = [new Holding { Person = "a", Until = LaidYear.Day(day) }] } : s)] });
        Assert.Equal("", Until("2026-03-09").Of(PlanRule.PersonTwice));
        Assert.NotEqual("", Until("2026-03-10").Of(PlanRule.PersonTwice));
    }

    [Fact]
    public void Finding_AboutMany_NamesTheFirstAndCountsTheRest()
    {
        var year = LaidYear.Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 13:00-15:00").With(p => p with
        {
            People = [.. "efghij".Select(k => new Person { Key = k.ToString(), Name = k.ToString() })],
            Seats = [.. "efghij".SelectMany(k => new[] { LaidYear.Seat("fsg", k.ToString()), LaidYear.Seat("flg", k.ToString()) })],
        });
        Assert.StartsWith("e, f, g, h och 2 till är på två ställen samtidigt:", LaidYear.Say(year.One(PlanRule.PersonTwice).What), StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_AboutWhatWasHeld_IsOver() =>
        Assert.True(LaidYear.Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:00-16:00").One(PlanRule.PersonTwice, "2026-03-11").IsOver);

    /// <summary>Against the slow way: a person is in two places when some quarter of an hour is in both meetings.</summary>
    [Fact]
    public void People_InAnyMeetings_AreTwiceExactlyWhereAQuarterOfAnHourIsInBoth() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[32, 60], Gen.Int[0, 16], Gen.Int[0, 3]).Array[2, 9].Sample(drawn =>
        {
            var meetings = drawn.Select((d, n) => Drawn(n, d.Item1, d.Item2, d.Item3, d.Item4, d.Item5)).ToArray();
            var year = LaidYear.Of().With(p => p with { Meetings = meetings });
            var told = year.Check().Where(f => f.Rule == PlanRule.PersonTwice).Select(f => string.Join('+', new[] { f.Meeting, f.OtherMeeting }.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
            var slow = from one in meetings
                       from other in meetings
                       where string.CompareOrdinal(one.Key, other.Key) < 0
                       where one.Groups.Contains("fsg") || one.Groups.Contains("flg") ? other.Groups.Contains("fsg") || other.Groups.Contains("flg") : other.Groups.Contains(one.Groups[0])
                       where Quarters(one).Overlaps(Quarters(other))
                       select $"{one.Key}+{other.Key}";
            return told.SequenceEqual(slow.Order(StringComparer.Ordinal));
        }, iter: Dose.Of(500));

    private static Meeting Drawn(int n, int day, int group, int start, int length, int days) => new()
    {
        Key = "m" + n.ToString(CultureInfo.InvariantCulture),
        Groups = [new[] { "fsg", "flg", "vsg" }[group]],
        Date = new DateOnly(2026, 3, 8).AddDays(day),
        LastDate = days == 3 ? new DateOnly(2026, 3, 9).AddDays(day) : null,
        Start = length == 0 ? null : TimeOnly.MinValue.AddMinutes(15 * start),
        End = length == 0 ? null : TimeOnly.MinValue.AddMinutes(15 * (start + length)),
    };

    private static HashSet<int> Quarters(Meeting meeting)
    {
        var first = meeting.Date!.Value.DayNumber * 96;
        var last = (meeting.LastDate ?? meeting.Date.Value).DayNumber * 96;
        var (from, until) = (first + (meeting.Start is { } s ? (int)s.ToTimeSpan().TotalMinutes / 15 : 0), last + (meeting.End is { } e ? (int)e.ToTimeSpan().TotalMinutes / 15 : 96));
        return [.. Enumerable.Range(from, until - from)];
    }
}
