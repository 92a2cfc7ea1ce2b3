using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Calendars;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>When and how an entry stands in a calendar, the same whether it came by feed or by mail.</summary>
public sealed class EntryTimesTests
{
    private static readonly FeedEntry Entry = new() { Uid = "fsg@prov.arshjul", Sequence = 0, ChangedAt = new DateTime(2026, 1, 15, 8, 30, 5, 999, DateTimeKind.Utc), Summary = "FSG", Date = new DateOnly(2026, 10, 14) };

    [Theory]
    [InlineData("2026-10-14", "00:00", "01:00", "20261014T000000", "20261014T010000")]
    [InlineData("2026-10-14", "22:00", "00:00", "20261014T220000", "20261015T000000")]
    [InlineData("2026-12-31", "23:30", "00:30", "20261231T233000", "20270101T003000")]
    [InlineData("2028-02-28", "23:00", "01:00", "20280228T230000", "20280229T010000")]
    [InlineData("2026-03-28", "23:00", "04:00", "20260328T230000", "20260329T040000")]
    [InlineData("2026-10-24", "23:00", "04:00", "20261024T230000", "20261025T040000")]
    [InlineData("2026-10-14", "08:30", "08:30", "20261014T083000", "20261014T083000")]
    [InlineData("2026-10-14", "08:30", null, "20261014T083000", null)]
    public void Times_OverMidnightAndClockChanges_StayOnTheirOwnDaysAndClock(string date, string start, string? end, string from, string? to)
    {
        var (day, begins, ends) = (DateOnly.Parse(date, CultureInfo.InvariantCulture), Time(start), end is null ? null : (TimeOnly?)Time(end));
        byte[][] both = [Feed(Entry with { Date = day, Start = begins, End = ends }), Mail(SampleCalls.Content with { Date = day, Start = begins, End = ends })];
        Assert.All(both, bytes =>
        {
            Assert.Equal("DTSTART;TZID=Europe/Stockholm:" + from, CalendarLines.EntryLine(bytes, "DTSTART"));
            Assert.Equal(to, CalendarLines.Entry(bytes, "DTEND"));
            Assert.Empty(CalendarCheck.Faults(bytes));
        });
    }

    [Theory]
    [InlineData("2026-03-28", "23:00", "04:00", 4)]
    [InlineData("2026-10-24", "23:00", "04:00", 6)]
    [InlineData("2026-10-14", "23:00", "04:00", 5)]
    public void Times_OverTheNightClocksChange_LastAsLongAsTheNightDoes(string date, string start, string end, int hours)
    {
        var read = Ical.Net.Calendar.Load(CalendarLines.Text(Feed(Entry with { Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Start = Time(start), End = Time(end) })))!.Events.Single();
        Assert.Equal(TimeSpan.FromHours(hours), read.DtEnd!.AsUtc - read.DtStart!.AsUtc);
    }

    [Theory]
    [InlineData("2026-10-14", null, "20261014", "20261015")]
    [InlineData("2026-10-14", "2026-10-14", "20261014", "20261015")]
    [InlineData("2026-10-14", "2026-10-15", "20261014", "20261016")]
    [InlineData("2026-12-30", "2027-01-02", "20261230", "20270103")]
    [InlineData("2028-02-28", "2028-02-29", "20280228", "20280301")]
    public void Days_WholeAndSeveral_AreDatesThatEndTheDayAfter(string first, string? last, string from, string to)
    {
        var days = Entry with { Date = DateOnly.Parse(first, CultureInfo.InvariantCulture), LastDate = last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture) };
        var bytes = Feed(days);
        Assert.Equal(("DTSTART;VALUE=DATE:" + from, "DTEND;VALUE=DATE:" + to), (CalendarLines.EntryLine(bytes, "DTSTART"), CalendarLines.EntryLine(bytes, "DTEND")));
        if (days.LastDate > days.Date)
            Assert.Equal(bytes, Feed(days with { Start = new TimeOnly(8, 30), End = new TimeOnly(16, 0) })); // the clock of a day in the middle is nobody's to know
    }

    [Theory]
    [InlineData(false, false, "CONFIRMED", "OPAQUE")]
    [InlineData(true, false, "TENTATIVE", "OPAQUE")]
    [InlineData(false, true, "CANCELLED", "TRANSPARENT")]
    [InlineData(true, true, "CANCELLED", "TRANSPARENT")]
    public void Status_OfACancelledEntry_FreesTheTimeWhateverElseItIs(bool tentative, bool cancelled, string status, string transparency)
    {
        var bytes = Feed(Entry with { IsTentative = tentative, IsCancelled = cancelled });
        Assert.Equal((status, transparency, "PRIVATE"), (CalendarLines.Entry(bytes, "STATUS"), CalendarLines.Entry(bytes, "TRANSP"), CalendarLines.Entry(bytes, "CLASS")));
    }

    [Fact]
    public void Feed_Always_HasNoMethodAttendeeOrOrganiserThatWouldMakeItAnInvitation()
    {
        var lines = CalendarLines.Unfolded(Feed(Entry));
        Assert.DoesNotContain(lines, l => l.Split(':', ';')[0] is "METHOD" or "ATTENDEE" or "ORGANIZER");
        Assert.Equal("20260115T083005Z", CalendarLines.Entry(Feed(Entry), "DTSTAMP"));
        Assert.Equal("20260115T083005Z", CalendarLines.Entry(Feed(Entry), "LAST-MODIFIED"));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Series_OfCallChangesAndCancellation_ReplacesOneAndTheSameEntry(string language)
    {
        var written = Series().Select(c => Invitations.Sample.Write(c, SampleCalls.Member, SampleCalls.From(language), "fsg@example.se")).ToList();

        Assert.Equal(["METHOD:REQUEST", "METHOD:REQUEST", "METHOD:REQUEST", "METHOD:CANCEL"], written.Select(b => CalendarLines.Unfolded(b).Single(l => l.StartsWith("METHOD", StringComparison.Ordinal))));
        Assert.Single(written.Select(b => CalendarLines.Entry(b, "UID")).Distinct());
        Assert.Equal(["0", "1", "2", "3"], written.Select(b => CalendarLines.Entry(b, "SEQUENCE")));
        Assert.Equal(["CONFIRMED", "TENTATIVE", "CONFIRMED", "CANCELLED"], written.Select(b => CalendarLines.Entry(b, "STATUS")));
        Assert.Equal(["20260930T070000Z", "20261001T070000Z", "20261002T070000Z", "20261003T070000Z"], written.Select(b => CalendarLines.Entry(b, "DTSTAMP")));
        Assert.Equal(written, Series().Select(c => Invitations.Sample.Write(c, SampleCalls.Member, SampleCalls.From(language), "fsg@example.se")));
        Assert.All(written, b => Assert.Empty(CalendarCheck.Faults(b)));
    }

    [Fact]
    public void Invitation_OfEachVersion_HasItsReaderAloneAsAttendeeAndAsksOnlyWhileThereIsAMeeting()
    {
        foreach (var call in Series())
        {
            var bytes = Invitations.Sample.Write(call, SampleCalls.Member, SampleCalls.From(), "fsg@example.se");
            Assert.EndsWith(":mailto:kim.p@example.se", CalendarLines.EntryLine(bytes, "ATTENDEE"), StringComparison.Ordinal);
            Assert.Equal(call.Kind != CallKind.Cancelled, CalendarLines.EntryLine(bytes, "ATTENDEE").Contains("RSVP=TRUE", StringComparison.Ordinal));
            Assert.Equal("mailto:fsg@example.se", CalendarLines.Entry(bytes, "ORGANIZER"));
        }
    }

    [Theory]
    [InlineData("prov1", "fsg-2026-10", "prov2", "fsg-2026-10")]
    [InlineData("prov1", "fsg-2026-10", "prov1", "fsg-2026-11")]
    public void Uid_OfAnotherMeetingOrOrganisation_NeverReplacesThisOne(string organisation, string meeting, string other, string otherMeeting) =>
        Assert.NotEqual(MeetingUid.For(organisation, meeting), MeetingUid.For(other, otherMeeting));

    [Fact]
    public void Uid_OfTheInvitation_IsNotTheFeedsSoThatNoReaderOfAFeedCanAnswerForSomebody() =>
        Assert.NotEqual(MeetingUid.For("k7q2", SampleCalls.Content.Meeting), CalendarLines.Entry(Mail(SampleCalls.Content), "UID"));

    private static IEnumerable<Call> Series()
    {
        (CallKind Kind, MeetingStatus Status)[] life = [(CallKind.First, MeetingStatus.Decided), (CallKind.Changed, MeetingStatus.Preliminary), (CallKind.Changed, MeetingStatus.Decided), (CallKind.Cancelled, MeetingStatus.Decided)];
        return life.Select((l, i) => SampleCalls.First(SampleCalls.Content with { Date = SampleCalls.Content.Date.AddDays(7 * i), Status = l.Status }) with { Version = i + 1, Kind = l.Kind, Sequence = i, MadeAt = SampleCalls.At.AddDays(i) });
    }

    private static byte[] Feed(FeedEntry entry) => FeedWriter.Write(new Feed { Name = "FSG", Zone = "Europe/Stockholm", Language = "sv", Entries = [entry] });

    private static byte[] Mail(CallContent content) => Invitations.Sample.Write(SampleCalls.First(content), SampleCalls.Member, SampleCalls.From(), "fsg@example.se");

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
