using System.Text;
using Arshjul.Core.Feeds;
using Arshjul.Delivery.Calendars;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>A feed's entries are written by our own few lines, and are byte for byte what the calendar library writes of them (ADR 0012).</summary>
public sealed class EntryLinesTests
{
    private const string Zone = "Europe/Stockholm";

    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.Int[0, HostileStrings.All.Count - 1].Select(i => (string?)HostileStrings.All[i]),
        Gen.String[Gen.Char["abåäö ,;:\\\"\n\r\t\u0001\u2028\u202e😀é"], 0, 90].Select(s => (string?)s),
        Gen.String[Gen.Char, 0, 40].Select(s => (string?)s),
        Gen.Const((string?)"Stadshuset, rum 3"));

    private static readonly Gen<FeedEntry> Entries =
        from texts in Text.Array[6]
        from day in Gen.Date[new DateTime(1990, 1, 1), new DateTime(2090, 1, 1)]
        from days in Gen.Int[0, 3]
        from start in Gen.Int[-300, 1439]
        from end in Gen.Int[-300, 1439]
        from second in Gen.Int[0, 86_399]
        from sequence in Gen.Int[0, 40]
        from alarm in Gen.Int[-1, 3]
        from flags in Gen.Int[0, 7]
        from url in Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"https://video.example.se/m/åäö?id=4,2;k=\"7\"\r\nX:1"), Gen.Const((string?)"https://arshjul.example/moten/1?x=" + new string('ö', 90)))
        select new FeedEntry
        {
            Uid = texts[0] is { Length: > 0 } uid && uid.Trim().Length > 0 && !uid.All(char.IsControl) ? uid + "x" : "m1",
            Sequence = sequence,
            ChangedAt = DateTime.SpecifyKind(day.AddSeconds(second), DateTimeKind.Utc),
            Summary = texts[1] ?? "",
            Date = DateOnly.FromDateTime(day),
            LastDate = days == 3 ? null : DateOnly.FromDateTime(day).AddDays(days),
            Start = start < 0 ? null : new TimeOnly(start / 60, start % 60),
            End = end < 0 ? null : new TimeOnly(end / 60, end % 60),
            Location = texts[2],
            Description = texts[3],
            Category = texts[4],
            Url = url is null ? null : new Uri(url),
            Organiser = sequence % 3 == 0 ? new FeedOrganiser(texts[5] ?? "", sequence % 2 == 0 ? "fsg@sof.example" : texts[5] ?? "x@å.example") : null,
            AlarmMinutes = alarm switch { -1 => null, 0 => 0, 1 => 15, 2 => 60, _ => 1440 },
            IsFree = (flags & 1) > 0,
            IsTentative = (flags & 2) > 0,
            IsCancelled = (flags & 4) > 0,
        };

    [Fact]
    public void Entry_IsWrittenAsTheCalendarLibraryWritesIt() => Entries.Holds(entry => Assert.Equal(ByTheLibrary(entry), Ours(entry)), times: 3000);

    [Fact]
    public void NastyFeed_IsWrittenAsTheCalendarLibraryWritesIt() => Assert.All(NastyFeed.Facts, f => Assert.Equal(ByTheLibrary(f.Entry), Ours(f.Entry)));

    private static string Ours(FeedEntry entry)
    {
        var lines = new ContentLines(1000);
        EntryLines.Write(lines, entry, Zone);
        return Encoding.UTF8.GetString(lines.Written);
    }

    private static string ByTheLibrary(FeedEntry entry)
    {
        var calendar = CalendarBytes.New("sv", Zone, entry.Date);
        calendar.Events.Add(EntryEvent.Of(entry, Zone));
        var text = Encoding.UTF8.GetString(CalendarBytes.Of(calendar));
        var begin = text.IndexOf("BEGIN:VEVENT\r\n", StringComparison.Ordinal);
        return text[begin..(text.LastIndexOf("END:VEVENT\r\n", StringComparison.Ordinal) + "END:VEVENT\r\n".Length)];
    }
}
