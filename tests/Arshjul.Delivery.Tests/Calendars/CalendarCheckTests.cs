using System.Text;
using Arshjul.Delivery.Calendars;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>Each thing that has made a calendar program drop a whole feed, put into a calendar that is right: the check must name it and its line.</summary>
public sealed class CalendarCheckTests
{
    private static readonly string Good = string.Join("\r\n",
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prov//Prov//SV",
        "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm",
        "BEGIN:STANDARD", "DTSTART:20201025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT", "UID:fsg@prov.arshjul", "DTSTAMP:20260101T080000Z", "DTSTART;TZID=Europe/Stockholm:20261014T083000", "SUMMARY:FSG", "SEQUENCE:0", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT",
        "END:VCALENDAR", "");

    [Fact]
    public void Faults_OfARightCalendar_AreNone() => Assert.Empty(Faults(Good));

    [Theory]
    [InlineData("SUMMARY:FSG", "SUMMARY:FSG\nX-EVIL:1", "line 17: a control character")]
    [InlineData("SUMMARY:FSG", "SUMMARY:FSG\rX-EVIL:1", "line 17: a control character")]
    [InlineData("SUMMARY:FSG", "SUMMARY:F\tSG", "line 17: a control character")]
    [InlineData("SUMMARY:FSG", "SUMMARY:F\u0085SG", "line 17: a control character")]
    [InlineData("SUMMARY:FSG", "SUMMARY:FSG\r\n", "line 18: empty|line 18: begins with no known property")]
    [InlineData("SUMMARY:FSG", "SUMMARY:FSG\r\nfortsättning utan indrag", "line 18: begins with no known property")]
    [InlineData("SUMMARY:FSG", "SUMMARY:FSG\r\nX-EVIL:1", "line 18: begins with no known property")]
    [InlineData("SUMMARY:FSG", "summary:FSG", "line 17: begins with no known property|line 21: VEVENT lacks SUMMARY")]
    [InlineData("SUMMARY:FSG\r\n", "", "line 20: VEVENT lacks SUMMARY")]
    [InlineData("UID:fsg@prov.arshjul\r\n", "", "line 20: VEVENT lacks UID")]
    [InlineData("DTSTAMP:20260101T080000Z\r\n", "", "line 20: VEVENT lacks DTSTAMP")]
    [InlineData("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\n", "", "line 19: VEVENT lacks SEQUENCE|line 19: VEVENT lacks STATUS")]
    [InlineData("TRANSP:OPAQUE\r\n", "", "line 20: VEVENT lacks TRANSP")]
    [InlineData("VERSION:2.0\r\n", "", "line 21: VCALENDAR lacks VERSION")]
    [InlineData("PRODID:-//Prov//Prov//SV\r\n", "", "line 21: VCALENDAR lacks PRODID")]
    [InlineData("TZID:Europe/Stockholm\r\n", "", "line 11: VTIMEZONE lacks TZID")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n", "", "line 10: STANDARD lacks RRULE")]
    [InlineData("END:VEVENT\r\n", "", "line 21: END:VCALENDAR closes VEVENT|VCALENDAR is not closed")]
    [InlineData("END:VEVENT\r\n", "END:VTODO\r\n", "line 21: END:VTODO closes VEVENT")]
    [InlineData("END:VCALENDAR\r\n", "", "VCALENDAR is not closed")]
    [InlineData("END:VCALENDAR\r\n", "END:VCALENDAR\r\nVERSION:2.0\r\n", "line 23: stands outside VCALENDAR")]
    [InlineData("END:VCALENDAR\r\n", "END:VCALENDAR\r\nEND:VCALENDAR\r\n", "line 23: stands outside VCALENDAR")]
    [InlineData("END:VCALENDAR\r\n", "END:VCALENDAR", "does not end with CRLF|VCALENDAR is not closed")]
    [InlineData("END:VEVENT\r\n", "BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\n", "line 22: VALARM does not belong here")]
    [InlineData("BEGIN:VCALENDAR\r\n", "\ufeffBEGIN:VCALENDAR\r\n", "line 1: begins with no known property")]
    public void Faults_OfACalendarThatProgramsDrop_NameTheFaultAndItsLine(string right, string wrong, string expected)
    {
        var faults = Faults(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.All(expected.Split('|'), e => Assert.Contains(e, faults));
    }

    [Theory]
    [InlineData(75, false)]
    [InlineData(76, true)]
    public void Faults_OfALine_CountOctetsAndNotLetters(int octets, bool tooLong)
    {
        foreach (var letter in new[] { "x", "å", "–", "😀" })
        {
            var size = Encoding.UTF8.GetByteCount(letter);
            var text = string.Concat(Enumerable.Repeat(letter, (octets - 8) / size)) + new string('x', (octets - 8) % size);
            var faults = Faults(Good.Replace("SUMMARY:FSG", "SUMMARY:" + text, StringComparison.Ordinal));
            Assert.Equal(tooLong ? ["line 17: more than 75 octets"] : [], faults);
        }
    }

    [Fact]
    public void Faults_AfterAFoldedLine_NameTheLineOfTheFileAndNotOfTheUnfoldedText() =>
        Assert.Equal(["line 20: begins with no known property"], Faults(Good.Replace("SUMMARY:FSG", "SUM\r\n MARY:F\r\n SG\r\nOKÄNT:1", StringComparison.Ordinal)));

    [Fact]
    public void Faults_OfOtherEncodings_AreToldBeforeAnythingElse()
    {
        Assert.Equal(["not UTF-8"], CalendarCheck.Faults(Encoding.Latin1.GetBytes(Good.Replace("FSG", "Möte", StringComparison.Ordinal))));
        Assert.Contains("not UTF-8", CalendarCheck.Faults([.. Encoding.UTF8.GetBytes(Good), 0xC3]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:1\r\nDTSTART:1\r\nSUMMARY:1\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n")]
    public void Faults_WithoutACalendarRound_AreNeverNone(string text) => Assert.NotEmpty(Faults(text));

    private static IReadOnlyList<string> Faults(string text) => CalendarCheck.Faults(Encoding.UTF8.GetBytes(text));
}
