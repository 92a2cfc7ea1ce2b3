using System.Globalization;
using System.Text;
using System.Text.Json;
using Arshjul.Delivery.Calendars;
using Ical.Net.DataTypes;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

public sealed class FeedWriterTests
{
    private static readonly byte[] Bytes = FeedWriter.Write(NastyFeed.Feed);

    [Fact]
    public void Write_NastyFeed_PassesTheStrictCheck() => Assert.Empty(CalendarCheck.Faults(Bytes));

    [Fact]
    public void Write_SameFeedTwiceAndInParallel_GivesTheSameBytes()
    {
        Parallel.For(0, 16, _ => Assert.Equal(Bytes, FeedWriter.Write(NastyFeed.Feed with { Name = NastyFeed.Feed.Name })));
    }

    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    [InlineData("libical")]
    [InlineData("ruby")]
    public void Write_NastyFeed_ReadByAnotherParser_AgreesWithTheFacts(string parser)
    {
        var events = OtherParser.Read(parser, Bytes).GetProperty("events").EnumerateArray().ToDictionary(e => e.GetProperty("uid").GetString()!);

        Assert.Equal(NastyFeed.Facts.Count, events.Count);
        foreach (var (entry, start, end, summary) in NastyFeed.Facts)
        {
            var read = events[entry.Uid];
            Assert.Equal(As(parser, summary ?? entry.Summary), Text(read, "summary"));
            Assert.Equal((entry.Uid, start, end), (entry.Uid, Text(read, "start"), Text(read, "end")));
            Assert.Equal(NastyFeed.Status(entry), Text(read, "status"));
            Assert.Equal(entry.Sequence, read.GetProperty("sequence").GetInt32());
            Assert.Equal(entry.IsCancelled ? "TRANSPARENT" : "OPAQUE", Text(read, "transp"));
            Assert.Equal("PRIVATE", Text(read, "class"));
            Assert.Equal("2026-01-15T08:30:05Z", Text(read, "stamp"));
            Assert.Equal("2026-01-15T08:30:05Z", Text(read, "modified"));
            Assert.Equal(string.IsNullOrWhiteSpace(entry.Location) ? null : As(parser, entry.Location), Text(read, "location"));
            Assert.Equal(string.IsNullOrWhiteSpace(entry.Description) ? null : As(parser, entry.Description), Text(read, "description"));
            Assert.Equal(entry.Category, Text(read, "category"));
            Assert.Equal(parser == "ruby" ? entry.Url?.AbsoluteUri.Replace(';', ',') : entry.Url?.AbsoluteUri, Text(read, "url"));
        }
    }

    [Fact]
    public void Write_NastyFeed_ReadByIcalNet_AgreesWithTheFacts()
    {
        var events = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Bytes))!.Events.ToDictionary(e => e.Uid!);

        Assert.Equal(NastyFeed.Facts.Count, events.Count);
        foreach (var (entry, start, end, summary) in NastyFeed.Facts)
        {
            var read = events[entry.Uid];
            Assert.Equal((summary ?? entry.Summary, start, end, NastyFeed.Status(entry), entry.Sequence), (read.Summary, Told(read.Start), Told(read.DtEnd), read.Status, read.Sequence));
        }
    }

    [Fact]
    public void Write_NastyFeed_NamesItselfInBothWays()
    {
        var read = OtherParser.Read("icalendar", Bytes);
        Assert.Equal(As("icalendar", NastyFeed.Feed.Name!), Text(read, "name"));
        Assert.Equal(As("icalendar", NastyFeed.Feed.Name!), Text(read, "xname"));
        Assert.Null(Text(read, "method"));
        var text = Encoding.UTF8.GetString(Bytes);
        Assert.Contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nX-PUBLISHED-TTL:PT12H\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nX-WR-TIMEZONE:Europe/Stockholm\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Zone_HasOneStandardAndOneDaylightAndTheTzDatabasesChanges()
    {
        var old = NastyFeed.Feed with { Entries = [NastyFeed.Facts[0].Entry with { Date = new DateOnly(2015, 2, 3) }] };

        var read = OtherParser.Transitions(FeedWriter.Write(old), 2015, 2037);

        Assert.Equal(["STANDARD", "DAYLIGHT"], read.GetProperty("kinds").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(46, read.GetProperty("theirs").GetArrayLength());
        Assert.Equal(read.GetProperty("theirs").ToString(), read.GetProperty("ours").ToString());
    }

    [Theory]
    [InlineData("Europe/Stockholm", 1)]
    [InlineData("America/New_York", 1)]
    [InlineData("Asia/Tokyo", 0)]
    [InlineData("UTC", 0)]
    public void Write_AnyZoneSince2000_HasNeverTwoOfAKind(string zone, int daylights)
    {
        var bytes = FeedWriter.Write(NastyFeed.Feed with { Zone = zone, Entries = [NastyFeed.Facts[0].Entry with { Date = new DateOnly(2000, 2, 3) }] });

        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal((1, daylights), (lines.Count(l => l == "BEGIN:STANDARD"), lines.Count(l => l == "BEGIN:DAYLIGHT")));
        Assert.Empty(CalendarCheck.Faults(bytes));
    }

    [Fact]
    public void Write_NoEntries_IsStillACalendar()
    {
        var bytes = FeedWriter.Write(NastyFeed.Feed with { Entries = [] });

        Assert.Empty(CalendarCheck.Faults(bytes));
        Assert.Empty(OtherParser.Read("icalendar", bytes).GetProperty("events").EnumerateArray());
    }

    [Fact]
    public void Write_UnknownZone_Throws() => Assert.Throws<ArgumentException>(() => FeedWriter.Write(NastyFeed.Feed with { Zone = "Mars/Olympus" }));

    // Python's icalendar undoes escapes in several passes and takes an escaped backslash before an n for a line break, and Ruby's does so after keeping the first; vobject, libical and Ical.Net read it as RFC 5545 §3.3.11 has it.
    private static string As(string parser, string text) => parser switch
    {
        "icalendar" => text.Replace(@"\n", "\n", StringComparison.Ordinal),
        "ruby" => text.Replace(@"\n", "\\\n", StringComparison.Ordinal),
        _ => text,
    };

    private static string? Text(JsonElement from, string name) => from.GetProperty(name).GetString();

    private static string? Told(CalDateTime? time) => time is null ? null
        : time.HasTime ? time.AsUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
