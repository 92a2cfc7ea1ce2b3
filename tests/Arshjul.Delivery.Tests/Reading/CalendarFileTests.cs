using System.Globalization;
using System.Text;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Xunit;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>Calendars as boards publish them: every way to write a moment, entries that recur, and what is refused.</summary>
public sealed class CalendarFileTests
{
    private const string Recurs = "DTSTART;TZID=Europe/Stockholm:20260108T130000\nDTEND;TZID=Europe/Stockholm:20260108T150000\nRRULE:FREQ=MONTHLY;BYDAY=2TH\nSUMMARY:Nämnd";

    [Theory]
    [InlineData("DTSTART:20270128T133000\nDTEND:20270128T160000", "2027-01-28 13:30-16:00")] // floating: local wherever it is read
    [InlineData("DTSTART;TZID=Europe/Stockholm:20270128T133000\nDTEND;TZID=Europe/Stockholm:20270128T160000", "2027-01-28 13:30-16:00")]
    [InlineData("DTSTART:20270128T123000Z\nDTEND:20270128T150000Z", "2027-01-28 13:30-16:00")]
    [InlineData("DTSTART:20270728T113000Z\nDURATION:PT90M", "2027-07-28 13:30-15:00")] // summer time
    [InlineData("DTSTART;TZID=Europe/Helsinki:20270128T143000\nDTEND;TZID=Europe/Helsinki:20270128T150000", "2027-01-28 13:30-14:00")]
    [InlineData("DTSTART:20270131T233000Z\nDTEND:20270201T003000Z", "2027-02-01 00:30-01:30")] // the day after, here
    [InlineData("DTSTART;VALUE=DATE:20270128", "2027-01-28")]
    [InlineData("DTSTART;VALUE=DATE:20270128\nDTEND;VALUE=DATE:20270129", "2027-01-28")]
    [InlineData("DTSTART;VALUE=DATE:20271007\nDTEND;VALUE=DATE:20271009", "2027-10-07..2027-10-08")]
    [InlineData("DTSTART:20270128T133000", "2027-01-28 13:30")]
    public void Read_OfAMomentInAnyForm_GivesTheLocalTime(string moment, string expected) => Assert.Equal(expected, Said(Assert.Single(Entries(moment))));

    [Fact]
    public void Read_OfAnEntry_ShowsItsNameAndItsPlace()
    {
        var line = Assert.Single(Entries("DTSTART:20270128T133000\nSUMMARY:Socialnämnden\\, ordinarie\nLOCATION:Sal Eken"));
        Assert.Equal(("Socialnämnden, ordinarie", "Socialnämnden, ordinarie, Sal Eken"), (line.Where, line.Text));
    }

    [Fact]
    public void Read_OfACancelledEntry_SaysSo() => Assert.StartsWith("INSTÄLLT, Nämnd", Assert.Single(Entries("DTSTART:20270128T133000\nSTATUS:CANCELLED\nSUMMARY:Nämnd")).Text, StringComparison.Ordinal);

    [Fact]
    public void Read_OfSeveralEntries_IsInOrderOfTime() =>
        Assert.Equal(["2027-01-28 13:00", "2027-01-28 15:00", "2027-02-25"], Entries("DTSTART;VALUE=DATE:20270225", "DTSTART:20270128T150000", "DTSTART:20270128T130000").Select(Said));

    [Fact]
    public void Read_OfAnEntryThatRecurs_GivesItsDaysOfTheYear()
    {
        var lines = Entries(Recurs);
        Assert.Equal(12, lines.Count);
        Assert.Equal(["2027-01-14 13:00-15:00", "2027-02-11 13:00-15:00", "2027-03-11 13:00-15:00", "2027-04-08 13:00-15:00"], lines.Take(4).Select(Said)); // the same hour after the clock change
    }

    [Fact]
    public void Read_OfAnEntryThatRecurs_LeavesOutItsExceptions() =>
        Assert.DoesNotContain("2027-07-08 13:00-15:00", Entries(Recurs + "\nEXDATE;TZID=Europe/Stockholm:20270708T130000").Select(Said));

    [Fact]
    public void Read_OfAnEntryThatRecursWithoutAYear_AsksForIt() =>
        Files.Refuses(Calendar(Recurs), "fil.xlsx: ”Nämnd” upprepas. Ange vilket år som gäller med --year.", year: null);

    [Theory]
    [InlineData("SECONDLY")]
    [InlineData("MINUTELY")]
    [InlineData("HOURLY")]
    public void Read_OfAnEntryThatRecursTooOften_IsRefusedAtOnce(string frequency) => Files.Refuses(
        Calendar($"DTSTART:20270128T133000\nRRULE:FREQ={frequency}\nSUMMARY:Bomb"),
        "fil.xlsx: ”Bomb” upprepas oftare än varje dag, och så ofta hålls inga möten. Ta bort den ur filen.");

    [Fact]
    public void Read_OfADailyEntryForEver_EndsWithTheYear() => Assert.Equal(365, Entries("DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY").Count);

    [Fact]
    public void Read_OfMoreEntriesThanMeetings_SaysHowMany() => Files.Refuses(
        Calendar([.. Enumerable.Repeat("DTSTART:20270128T133000", 1001)]), "fil.xlsx har 1001 händelser; fler än 1000 läses inte. Exportera ett år i taget.");

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20270128T")]
    public void Read_OfAHalfCalendar_IsRefusedInWords(string text) => Files.Refuses(Encoding.UTF8.GetBytes(text), "fil.xlsx är inte en hel kalenderfil. Hämta den på nytt.");

    [Fact]
    public void Read_OfACalendarWithoutEntries_IsRefusedInWords() => Files.Refuses(Calendar(), "fil.xlsx har inga händelser. Kontrollera att det är rätt fil.");

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260231", "20260231", 7)]
    [InlineData("DTSTART;TZID=Europe/Stockholm:20261301T130000", "20261301", 7)]
    [InlineData("DTSTART:20270128T133000\nDTEND:20270132T150000", "20270132", 8)]
    public void Read_OfADayThatIsNotInTheCalendar_SaysWhichAndWhere(string moments, string day, int line) =>
        Files.Refuses(Calendar(moments), $"fil.xlsx har en dag som inte finns i kalendern, ”{day}” på rad {line.ToString(CultureInfo.InvariantCulture)}. Rätta den i filen, eller hämta kalendern på nytt.");

    [Fact]
    public void Read_OfFiftyMegabytes_IsRefusedBeforeItIsReadThrough()
    {
        using var calendar = new Large("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"u8.ToArray(), 50 * 1024 * 1024);
        var refused = Assert.Throws<InputException>(() => DateFile.Read("fil.ics", calendar, 2027, Zone.Get("Europe/Stockholm")));
        Assert.Equal("fil.ics är större än 10 MB. Spara bara mötena i en fil för sig.", Phrasebook.In("sv").Say(Assert.Single(refused.Faults)));
        Assert.InRange(calendar.Position, 10 * 1024 * 1024, 11 * 1024 * 1024);
    }

    /// <summary>The same text over and over, so many bytes.</summary>
    private sealed class Large(byte[] text, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(Math.Min(count, text.Length), length - Position);
            text.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private static IReadOnlyList<SourceLine> Entries(params string[] entries) => Files.Read(Calendar(entries));

    private static byte[] Calendar(params string[] entries) => Encoding.UTF8.GetBytes(string.Concat(
        entries.Select((e, n) => $"BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20260101T000000Z\n{e}\nEND:VEVENT\n").Prepend("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n").Append("END:VCALENDAR\n")).ReplaceLineEndings("\r\n"));

    private static string Said(SourceLine line) => FormattableString.Invariant($"{line.Date:yyyy-MM-dd}")
        + (line.LastDate is { } last ? FormattableString.Invariant($"..{last:yyyy-MM-dd}") : "")
        + (line.Start is { } start ? FormattableString.Invariant($" {start:HH:mm}") : "")
        + (line.End is { } end ? FormattableString.Invariant($"-{end:HH:mm}") : "");
}
