using System.Text;
using Arshjul.Core.Calendar;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>What is read of a calendar that others publish: what each entry is known by, its local time in whatever zone it is written, and what is refused.</summary>
public sealed class ForeignCalendarReaderTests
{
    private const string Series = "UID:s\nDTSTART;TZID=Europe/Stockholm:20260108T130000\nDTEND;TZID=Europe/Stockholm:20260108T150000\nSUMMARY:Nämnd\nRRULE:FREQ=MONTHLY;BYDAY=2TH;UNTIL=20270701T000000Z";
    private static readonly DateOnly Today = new(2027, 1, 20);

    [Theory]
    [InlineData("W. Europe Standard Time", "14:00")]
    [InlineData("\"W. Europe Standard Time\"", "14:00")]
    [InlineData("/freeassociation.sourceforge.net/Europe/Stockholm", "14:00")]
    [InlineData("Europe/Helsinki", "13:00")]
    [InlineData("Europe/London", "15:00")]
    [InlineData("GMT Standard Time", "15:00")]
    [InlineData("UTC", "16:00")]
    public void Zone_IsKnownByAnyNameItHas(string zone, string start) => Assert.Equal(TimeOnly.Parse(start, null), Assert.Single(Read($"UID:1\nDTSTART;TZID={zone}:20270628T140000")).Start);

    [Theory]
    [InlineData("(UTC+01:00) Amsterdam\\, Berlin\\, Stockholm")]
    [InlineData("Customized Time Zone")]
    [InlineData("Nämndens tid")]
    public void Zone_OfNoKnownName_IsRefusedInWords_UnlessItsRulesAreOurs(string zone)
    {
        Assert.Equal($"kommun.example har tider i tidszonen ”{zone}”, som inte är känd, så klockslagen går inte att lita på. Be om kalendern i svensk tid.", Refused(Calendar($"UID:1\nDTSTART;TZID=\"{zone}\":20270628T140000")));

        string Rules(string standard, string daylight) => $"BEGIN:VTIMEZONE\nTZID:{zone}\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:{daylight}\nTZOFFSETTO:{standard}\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
            + $"BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:{standard}\nTZOFFSETTO:{daylight}\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
        string With(string rules) => Calendar($"UID:1\nDTSTART;TZID=\"{zone}\":20270628T140000").Replace("BEGIN:VEVENT", rules.ReplaceLineEndings("\r\n") + "BEGIN:VEVENT", StringComparison.Ordinal);

        Assert.Equal(new TimeOnly(14, 0), Assert.Single(Of(With(Rules("+0100", "+0200")))).Start);
        Assert.StartsWith("kommun.example har tider i tidszonen", Refused(With(Rules("+0000", "+0100"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_IsItsDays_EachKnownByTheDayItWasToBe()
    {
        var read = Read(
            Series + "\nEXDATE;TZID=Europe/Stockholm:20270513T130000",
            "UID:s\nRECURRENCE-ID;TZID=Europe/Stockholm:20270211T130000\nDTSTART;TZID=Europe/Stockholm:20270302T090000\nDTEND;TZID=Europe/Stockholm:20270302T100000\nSUMMARY:Nämnd",
            "UID:s\nRECURRENCE-ID;TZID=Europe/Stockholm:20270408T130000\nDTSTART;TZID=Europe/Stockholm:20270408T130000\nSTATUS:CANCELLED\nSUMMARY:Nämnd");

        Assert.Equal(
            ["s/2027-01-14 2027-01-14 13:00", "s/2027-02-11 2027-03-02 09:00", "s/2027-03-11 2027-03-11 13:00", "s/2027-04-08 2027-04-08 13:00 inställt", "s/2027-06-10 2027-06-10 13:00"],
            read.Select(e => FormattableString.Invariant($"{e.Id} {e.Date:yyyy-MM-dd} {e.Start:HH:mm}{(e.IsCancelled ? " inställt" : "")}")));
    }

    [Fact]
    public void Entry_WithoutUid_IsKnownByWhatItIsCalledAndWhen_EachTimeItIsRead()
    {
        var text = "DTSTART:20270128T130000\nSUMMARY:Nämnd";
        Assert.Equal(Read(text, "DTSTART:20270129T130000\nSUMMARY:Nämnd").Select(e => e.Id), Read(text, "DTSTART:20270129T130000\nSUMMARY:Nämnd").Select(e => e.Id));
        Assert.NotEqual(Read(text)[0].Id, Read(text.Replace("28T", "29T", StringComparison.Ordinal))[0].Id);
        Assert.Equal("a,b;c", Read("UID:a\\,b\\;c\n" + text)[0].Id);
        Assert.Equal(200, Read($"UID:{new string('x', 200)}\n" + text)[0].Id.Length);
        Assert.Equal(32, Read($"UID:{new string('x', 201)}\n" + text)[0].Id.Length);
    }

    [Fact]
    public void Entry_WrittenTwice_IsAsItWasWrittenLast() =>
        Assert.Equal(new DateOnly(2027, 2, 4), Assert.Single(Read("UID:1\nDTSTART:20270128T130000", "UID:1\nSEQUENCE:1\nDTSTART:20270204T130000")).Date);

    [Fact]
    public void Entries_LongAgoOrFarAway_AreLeftOut() =>
        Assert.Equal([new DateOnly(2026, 12, 20), new DateOnly(2030, 1, 20)], Read(
            "UID:1\nDTSTART:20261219T130000", "UID:2\nDTSTART:20261220T130000", "UID:3\nDTSTART:20300120T130000", "UID:4\nDTSTART:20300121T130000").Select(e => e.Date));

    [Fact]
    public void Text_BecomesOneLine_OfBoundedLength()
    {
        var entry = Read($"UID:1\nDTSTART:20270128T130000\nSUMMARY: Nämnd\\n med  {new string('å', 300)}\nLOCATION:Sal\\tEken\u0007")[0];
        Assert.StartsWith("Nämnd med å", entry.Title, StringComparison.Ordinal);
        Assert.Equal(200, entry.Title.Length);
        Assert.DoesNotContain(entry.Room!, char.IsControl);
    }

    [Theory]
    [InlineData("<html><body>Nämndens möten</body></html>", "foreign.noCalendar")]
    [InlineData("", "foreign.noCalendar")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2027", "read.file.noCalendar")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "read.file.noEvents")]
    public void Answer_ThatIsNoCalendar_IsRefused(string text, string code) => Assert.Equal(code, Code(text));

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=MINUTELY", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=HOURLY", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=DAILY;BYMINUTE=0,1,2", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=DAILY;BYSECOND=1,2", "read.file.tooOften")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "read.file.noDays")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2147483647", "read.file.noDays")]
    public void Rule_ThatWouldTakeLong_IsRefused(string rule, string code) => Assert.Equal(code, Code(Calendar("UID:1\nDTSTART:20270128T130000\nSUMMARY:Bomb\n" + rule)));

    [Fact]
    public void Calendar_OfTooMuch_IsRefused()
    {
        Assert.Equal("read.file.components", Code("BEGIN:VCALENDAR\r\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\n", 5000))));
        Assert.Equal("read.file.rules", Code(Calendar([.. Enumerable.Range(0, 301).Select(n => $"UID:{n}\nDTSTART:20270128T130000\nRRULE:FREQ=YEARLY")])));
        Assert.Equal("read.file.entries", Code(Calendar([.. Enumerable.Range(0, 1001).Select(n => $"UID:{n}\nDTSTART:20270128T130000")])));
        Assert.Equal("read.file.old", Code(Calendar("UID:1\nDTSTART:18991231T130000\nRRULE:FREQ=DAILY")));
        Assert.Equal("read.file.fromHereOn", Code(Calendar(Series, "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270211T130000\nDTSTART:20270302T090000")));
    }

    private static string Calendar(params string[] entries) => CalendarServer.Of(entries);

    private static IReadOnlyList<ForeignEntry> Read(params string[] entries) => Of(Calendar(entries));

    private static IReadOnlyList<ForeignEntry> Of(string text) => ForeignCalendarReader.Read("kommun.example", Encoding.UTF8.GetBytes(text), Today, Zone.Get("Europe/Stockholm"));

    private static string Refused(string text) => Phrasebook.In("sv").Say(Assert.Single(Assert.Throws<InputException>(() => Of(text)).Faults));

    private static string Code(string text) => Assert.Single(Assert.Throws<InputException>(() => Of(text)).Faults).Code;
}
