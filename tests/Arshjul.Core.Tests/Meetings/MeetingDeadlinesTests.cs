using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Meetings;

public sealed class MeetingDeadlinesTests
{
    private static readonly WorkingCalendar Days = new([]);

    // Wednesday 13–15; Ascension Day is the day after.
    private static readonly KnownMeeting Meeting = new()
    {
        Key = "fsg-2026-05",
        Groups = ["fsg"],
        Kind = MeetingKind.Ordinary,
        Date = new(2026, 5, 13),
        Start = new(13, 0),
        End = new(15, 0),
    };

    private static readonly Gen<DeadlineRule?> Rules = Gen.Select(
        Gen.Int[0, 3], Gen.Int[-3, 40], Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 1439].Nullable(),
        (shape, count, weekday, weeks, minute) =>
        {
            var rule = new DeadlineRule { Time = minute is { } m ? TimeOnly.MinValue.AddMinutes(m) : null };
            return shape switch
            {
                0 => null,
                1 => rule with { Days = count },
                2 => rule with { WorkingDays = count },
                _ => rule with { Weekday = (DayOfWeek)weekday, Weeks = weeks },
            };
        });

    private static readonly Gen<GroupDeadlines> Deadlines = Gen.Select(Rules, Rules, Rules, Rules,
        (items, documents, call, minutes) => new GroupDeadlines { ItemsIn = items, DocumentsIn = documents, CallOut = call, MinutesReady = minutes });

    private static readonly Gen<KnownMeeting> Meetings = Gen.Select(
        Gen.Int[0, 36_500], Gen.Int[0, 1439].Nullable(), Gen.Int[0, 600].Nullable(), Gen.Int[0, 3], Deadlines.Null(),
        (day, start, length, days, own) => Meeting with
        {
            Date = new DateOnly(2000, 1, 1).AddDays(day),
            LastDate = days == 0 ? null : new DateOnly(2000, 1, 1).AddDays(day + days),
            Start = start is { } s ? TimeOnly.MinValue.AddMinutes(s) : null,
            End = start is { } from && length is { } l ? TimeOnly.MinValue.AddMinutes(Math.Min(1439, from + l)) : null,
            Deadlines = own,
        });

    [Fact]
    public void Of_AnyMeetingAndRules_StaysOnItsSideOfTheMeeting() =>
        Gen.Select(Meetings, Deadlines).Holds(
            (meeting, group) =>
            {
                var found = MeetingDeadlines.Of(meeting, group, Days);
                return !(found.ItemsIn > meeting.BeginsAt) && !(found.DocumentsIn > meeting.BeginsAt) && !(found.CallOut > meeting.BeginsAt)
                    && !(found.MinutesReady < meeting.EndsAt)
                    && (found.ItemsIn is null) == ((meeting.Deadlines?.ItemsIn ?? group.ItemsIn) is null)
                    && (found.MinutesReady is null) == ((meeting.Deadlines?.MinutesReady ?? group.MinutesReady) is null);
            },
            10_000);

    [Fact]
    public void Of_AMovedMeeting_MovesByTheSameRules()
    {
        var rules = new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 14 } };

        Assert.Equal(new DateTime(2026, 4, 29, 23, 59, 0), MeetingDeadlines.Of(Meeting, rules, Days).ItemsIn);
        Assert.Equal(new DateTime(2026, 5, 6, 23, 59, 0), MeetingDeadlines.Of(Meeting with { Date = new(2026, 5, 20) }, rules, Days).ItemsIn);
    }

    [Fact]
    public void Of_WorkingDays_PassesRedDays()
    {
        var rules = new GroupDeadlines { CallOut = new DeadlineRule { WorkingDays = 9 }, MinutesReady = new DeadlineRule { WorkingDays = 1 } };
        var found = MeetingDeadlines.Of(Meeting, rules, Days);

        Assert.Equal(new DateTime(2026, 4, 29, 9, 0, 0), found.CallOut); // over 1 May
        Assert.Equal(new DateTime(2026, 5, 15, 23, 59, 0), found.MinutesReady); // over Ascension Day
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 1, "2026-05-04T12:00:00")]
    [InlineData(DayOfWeek.Monday, 0, "2026-05-11T12:00:00")]
    [InlineData(DayOfWeek.Wednesday, 0, "2026-05-13T12:00:00")] // the same day, an hour before
    [InlineData(DayOfWeek.Friday, 0, "2026-05-08T12:00:00")] // after the meeting: a week further
    public void Of_AWeekdayBefore_LiesInItsWeekAndNeverAfterTheMeeting(DayOfWeek weekday, int weeks, string expected)
    {
        var rules = new GroupDeadlines { DocumentsIn = new DeadlineRule { Weekday = weekday, Weeks = weeks, Time = new(12, 0) } };

        Assert.Equal(expected, $"{MeetingDeadlines.Of(Meeting, rules, Days).DocumentsIn:s}");
    }

    [Theory]
    [InlineData(DayOfWeek.Friday, 0, "2026-05-15T23:59:00")]
    [InlineData(DayOfWeek.Monday, 0, "2026-05-18T23:59:00")] // before the meeting: a week further
    [InlineData(DayOfWeek.Monday, 2, "2026-05-25T23:59:00")]
    public void Of_AWeekdayAfter_LiesInItsWeekAndNeverBeforeTheEnd(DayOfWeek weekday, int weeks, string expected)
    {
        var rules = new GroupDeadlines { MinutesReady = new DeadlineRule { Weekday = weekday, Weeks = weeks } };

        Assert.Equal(expected, $"{MeetingDeadlines.Of(Meeting, rules, Days).MinutesReady:s}");
    }

    [Fact]
    public void Of_OnTheMeetingsOwnDay_StopsAtItsBeginningAndEnd()
    {
        var found = MeetingDeadlines.Of(
            Meeting,
            new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 0 }, MinutesReady = new DeadlineRule { Days = 0, Time = new(8, 0) } },
            Days);

        Assert.Equal((Meeting.BeginsAt, Meeting.EndsAt), (found.ItemsIn, found.MinutesReady));
    }

    [Fact]
    public void Of_SeveralDays_CountsTheMinutesFromTheLast()
    {
        var found = MeetingDeadlines.Of(Meeting with { LastDate = new(2026, 5, 15) }, new GroupDeadlines { MinutesReady = new DeadlineRule { Days = 3 } }, Days);

        Assert.Equal(new DateTime(2026, 5, 18, 23, 59, 0), found.MinutesReady);
    }

    [Fact]
    public void Of_OwnRules_StandBeforeTheGroupsOneByOne()
    {
        var meeting = Meeting with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 3 } } };
        var found = MeetingDeadlines.Of(meeting, new GroupDeadlines { CallOut = new DeadlineRule { Days = 10 }, ItemsIn = new DeadlineRule { Days = 14 } }, Days);

        Assert.Equal(new DateTime(2026, 5, 10, 9, 0, 0), found.CallOut);
        Assert.Equal(new DateTime(2026, 4, 29, 23, 59, 0), found.ItemsIn);
        Assert.Null(found.DocumentsIn);
    }

    [Fact]
    public void Of_AnUndatedMeeting_HasNone() =>
        Assert.Equal(ResolvedDeadlines.None, MeetingDeadlines.Of(Meeting with { Date = null }, new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 14 } }, Days));
}
