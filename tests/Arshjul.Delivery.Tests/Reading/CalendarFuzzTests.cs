using System.Diagnostics;
using System.Text;
using Arshjul.Core.Calendar;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>
/// Calendars that are broken in every way: a great many, each made of one that is whole by cutting, doubling, swapping and writing over (20,000 in the
/// normal dose, 2,000,000 in the long run). Each is read or refused in a sentence; none throws anything else or is at it for long.
/// </summary>
public sealed class CalendarFuzzTests
{
    private const int Dosage = 20_000;

    // Longer than any takes by far, and short enough to tell one that would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Zone Stockholm = Zone.Get("Europe/Stockholm");

    private static readonly string[] Whole =
    [
        CalendarServer.Of("UID:1\nDTSTART;TZID=Europe/Stockholm:20270128T133000\nDTEND;TZID=Europe/Stockholm:20270128T160000\nSUMMARY:Socialnämnden\\, ordinarie\nLOCATION:Sal Eken\nSTATUS:CONFIRMED"),
        CalendarServer.Of("UID:2\nDTSTART;VALUE=DATE:20271007\nDTEND;VALUE=DATE:20271009\nSUMMARY:Budgetdagar", "UID:3\nDTSTART:20270728T113000Z\nDURATION:PT90M\nSTATUS:CANCELLED"),
        CalendarServer.Of(
            "UID:s\nDTSTART;TZID=\"W. Europe Standard Time\":20260108T130000\nDTEND;TZID=\"W. Europe Standard Time\":20260108T150000\nRRULE:FREQ=MONTHLY;BYDAY=2TH;BYSETPOS=1;WKST=MO;INTERVAL=1;COUNT=40\nEXDATE;TZID=Europe/Stockholm:20270708T130000,20270812T130000\nRDATE;VALUE=PERIOD:20270901T100000Z/PT1H",
            "UID:s\nRECURRENCE-ID;TZID=Europe/Stockholm:20270211T130000\nDTSTART;TZID=Europe/Stockholm:20270302T090000\nSUMMARY:Flyttat 🗓\nBEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VALARM"),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Egen\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
        + "BEGIN:VEVENT\r\nUID:4\r\nDTSTART;TZID=Egen:20270628T140000\r\nDTEND;TZID=Egen:20270628T150000\r\nRRULE:FREQ=YEARLY;UNTIL=20300101T000000Z;BYYEARDAY=100,200,-1;BYWEEKNO=1,20\r\nSUMMARY;LANGUAGE=sv:Vikt\r\n at i två\r\n\t delar\r\nATTENDEE;CN=\"A, B\":mailto:a@kommun.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ];

    private static readonly string[] Words =
    [
        "\r\n", "\n", "\r", ":", ";", ",", "\\", "\"", "=", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "DTSTART:", "RRULE:FREQ=SECONDLY\r\n", "RRULE:FREQ=DAILY\r\n", "FREQ=YEARLY", "INTERVAL=0", "INTERVAL=-1",
        "COUNT=2147483648", "UNTIL=00010101", "BYDAY=99MO", "BYHOUR=25", "BYMINUTE=0,1,2,3", "99999999", "00010101T000000", "99991231T235959Z", "20270329T023000", "PT9999999999999H", "-P1W", "TZID=", "VALUE=DATE", "VALUE=PERIOD", "\0", "\u0007", "\uFEFF", "🗓", "å", "‮",
        "SUMMARY:", "UID:", "RECURRENCE-ID:20270211T130000\r\n", "RDATE:20270211T130000/PT1H\r\n", "EXDATE:x\r\n", "DURATION:P", "DTEND:", "\r\n ", new string('A', 500), "{", "%s", "<b>",
    ];

    // Lines that are whole, and more or less mad.
    private static readonly string[] Lines =
    [
        "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31,-31", "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "RDATE:20270401T100000", "EXDATE:20270128T133000",
        "STATUS:TENTATIVE", "LOCATION:Sal\\;en", "DURATION:PT1H", "CLASS:PRIVATE", "X-EGET;A=\"b:c\":d", "GEO:59.3;18.0", "SEQUENCE:-1", "UID:två", "DTEND:20260101T000000", "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA", "CATEGORIES:a,b\\,c",
    ];

    [Fact]
    public async Task Calendar_BrokenInAnyWay_IsReadOrRefusedInWords()
    {
        var random = new Random(Dose.IsLong ? Environment.ProcessId : 20261124);
        var (read, refused, slowest) = (0, 0, TimeSpan.Zero);
        for (var i = 0; i < Dose.Of(Dosage); i++)
        {
            var text = Broken(random);
            var began = Stopwatch.GetTimestamp();
            var (entries, fault) = await Task.Run(() => Try(text), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            Assert.True(fault is null or InputException { Faults.Count: 1 }, $"{fault}\n{text}");
            if (fault is InputException { Faults: [var sentence] })
            {
                refused++;
                Assert.NotEmpty(Phrasebook.In("sv").Say(sentence));
            }
            else
            {
                read++;
                Assert.All(entries, e => Assert.True(e.Id.Length is > 0 and <= 211 && e.Title.Length <= 200 && !e.Title.Any(char.IsControl) && (e.LastDate is null || e.LastDate > e.Date), text));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} read, {refused} refused, the slowest {slowest.TotalMilliseconds:F0} ms");
        Assert.True(read > Dosage / 10 && refused > Dosage / 10, $"{read} read, {refused} refused"); // else the material is of one sort alone
    }

    private static (IReadOnlyList<ForeignEntry> Entries, Exception? Fault) Try(string text)
    {
        try
        {
            return (ForeignCalendarReader.Read("kommun.example", Encoding.UTF8.GetBytes(text), new DateOnly(2027, 1, 20), Stockholm), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ([], e);
        }
    }

    private static string Broken(Random random)
    {
        var text = new StringBuilder(Whole[random.Next(Whole.Length)]);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - at) + 1);
            switch (random.Next(7))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 6:
                    var line = Lines[random.Next(Lines.Length)];
                    text.Replace("SUMMARY:", $"{line}\r\nSUMMARY:");
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 3 when length > 0:
                    text.Remove(at, length).Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 4 when at < text.Length:
                    text[at] = (char)random.Next(char.IsDigit(text[at]) ? '0' : 1, char.IsDigit(text[at]) ? '9' + 1 : 0x250);
                    break;
                case 5 when random.Next(4) == 0:
                    text.Length = Math.Max(1, text.Length - random.Next(30));
                    break;
            }
        }

        return text.ToString();
    }
}
