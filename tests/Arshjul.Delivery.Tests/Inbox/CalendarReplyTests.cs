using Arshjul.Core.Meetings;
using Arshjul.Core.Replies;
using Xunit;

namespace Arshjul.Delivery.Tests.Inbox;

/// <summary>What calendar programs answer, as they write it.</summary>
public sealed class CalendarReplyTests
{
    private static readonly DateTime Stamp = new(2026, 10, 1, 8, 15, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("outlook-accepted", Attendance.Yes, null)]
    [InlineData("outlook-declined", Attendance.No, null)]
    [InlineData("google-accepted", Attendance.Yes, "Kommer kl. 9")]
    [InlineData("apple-tentative", Attendance.Maybe, null)]
    [InlineData("thunderbird-declined", Attendance.No, "Är på kurs, men Lo kan komma")]
    public void Read_AProgramsReply_SaysWhoAnswersWhat(string name, Attendance says, string? remark)
    {
        var reply = Assert.IsType<CalendarReply>(Incoming.Read(Incoming.Text(name)));

        Assert.Equal((Incoming.Uid, says, remark), (reply.Uid, reply.Says, reply.Remark));
        Assert.Equal("kim.p@example.se", reply.Attendee, ignoreCase: true);
        Assert.Equal("kim.p@example.se", reply.Author);
        Assert.Equal((0, Stamp, Incoming.Received), (reply.AnswersSequence, reply.StampedAt, reply.ReceivedAt));
    }

    [Fact]
    public void Read_ACalendarWhoseMethodABridgeTook_BelievesThePart() =>
        Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry().Replace("METHOD:REPLY\n", "", StringComparison.Ordinal)));

    [Fact]
    public void Read_ACalendarWhosePartSaysNoMethod_BelievesTheCalendar() =>
        Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry(), "application/octet-stream; name=\"reply.ics\""));

    [Theory]
    [InlineData("REQUEST")]
    [InlineData("CANCEL")]
    [InlineData("COUNTER")]
    [InlineData("PUBLISH")]
    public void Read_ACalendarOfAnotherMethod_IsNoReplyWhateverItsPartSays(string method) =>
        Assert.IsType<PersonalLetter>(Incoming.ReadCalendar(Entry().Replace("METHOD:REPLY", "METHOD:" + method, StringComparison.Ordinal)));

    [Theory]
    [InlineData("NEEDS-ACTION")]
    [InlineData("DELEGATED")]
    [InlineData("X-PERHAPS")]
    [InlineData("")]
    public void Read_AnAnswerThatIsNeitherYesNorNo_IsForAPerson(string status) => Assert.IsType<PersonalLetter>(Incoming.ReadCalendar(Entry(status: status)));

    [Theory]
    [InlineData("UID:" + Incoming.Uid + "\n")]
    [InlineData("ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim.p@example.se\n")]
    [InlineData("BEGIN:VEVENT\n")]
    public void Read_ACalendarThatLacksWhatAReplyNeeds_IsForAPerson(string missing) =>
        Assert.IsType<PersonalLetter>(Incoming.ReadCalendar(Entry().Replace(missing, "", StringComparison.Ordinal)));

    [Fact]
    public void Read_SeveralAttendees_HeedsTheAuthorAlone()
    {
        var other = "ATTENDEE;PARTSTAT=DECLINED:mailto:lo.q@example.se\n";

        var reply = Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry().Replace("ATTENDEE", other + "ATTENDEE", StringComparison.Ordinal)));

        Assert.Equal(("kim.p@example.se", Attendance.Yes), (reply.Attendee, reply.Says));
        Assert.IsType<PersonalLetter>(Incoming.ReadCalendar(Entry().Replace("mailto:kim.p@", "mailto:someone@", StringComparison.Ordinal).Replace("ATTENDEE", other + "ATTENDEE", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("DTSTAMP:20261001T081500Z\n", "")]
    [InlineData("DTSTAMP:20261001T081500Z\n", "DTSTAMP:20261301T081500Z\n")]
    [InlineData("SEQUENCE:0\n", "SEQUENCE:-1\n")]
    [InlineData("SEQUENCE:0\n", "SEQUENCE:99999999999\n")]
    [InlineData("SEQUENCE:0\n", "")]
    public void Read_ATimeOrANumberThatIsNone_SaysNothingOfIt(string was, string now)
    {
        var reply = Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry().Replace(was, now, StringComparison.Ordinal)));

        Assert.True(was.StartsWith("DT", StringComparison.Ordinal) ? reply.StampedAt is null : reply.AnswersSequence is null);
    }

    [Fact]
    public void Read_ARemarkWithHiddenSignsOrTooLong_IsOneShortLine()
    {
        var reply = Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry().Replace("SEQUENCE", "COMMENT:a\\n\u202Eb\u0007\\;" + new string('c', 500) + "\nSEQUENCE", StringComparison.Ordinal)));

        Assert.StartsWith("a b;ccc", reply.Remark, StringComparison.Ordinal);
        Assert.Equal(300, reply.Remark!.Length);
    }

    [Fact]
    public void Read_AReplyInAnUnknownCharset_IsReadAsUtf8() => Assert.IsType<CalendarReply>(Incoming.ReadCalendar(Entry(), "text/calendar; charset=x-none; method=REPLY"));

    private static string Entry(string status = "ACCEPTED") =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{Incoming.Uid}\nDTSTAMP:20261001T081500Z\nATTENDEE;PARTSTAT={status}:mailto:kim.p@example.se\nSEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n";
}
