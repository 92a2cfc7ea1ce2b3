using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arshjul.Core.Feeds;
using Arshjul.Delivery.Calendars;
using Arshjul.Testing;
using Ical.Net;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>One feed of as many meetings as there are hostile strings, each in every text of its own: three parsers find as many events, with those texts and nothing else.</summary>
public sealed partial class HostileFeedTests
{
    private static readonly IReadOnlyList<string> Texts = [.. HostileStrings.All.Select(s => "fore " + s + " efter")];

    private static readonly Feed Hostile = FeedOf(Texts);

    private static readonly byte[] Bytes = FeedWriter.Write(Hostile);

    [Fact]
    public void Lines_AreThoseOfAHarmlessFeed() => Assert.Equal(NamesOf(FeedWriter.Write(FeedOf([.. Texts.Select(_ => "ofarlig")]))), NamesOf(Bytes));

    [Fact]
    public void Lines_AreNoLongerThanTheyMay_AndEndAsTheyShould()
    {
        var lines = Encoding.UTF8.GetString(Bytes).Split("\r\n");

        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.All(lines, l => Assert.DoesNotContain(l, c => char.IsControl(c) || c is '\u2028' or '\u2029'));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Texts_ReadByIcalNet_AreWhatWasWritten()
    {
        var read = Calendar.Load(Encoding.UTF8.GetString(Bytes))!.Events.ToDictionary(e => e.Uid!, StringComparer.Ordinal);

        Assert.Equal(Texts.Count, read.Count);
        Assert.All(Hostile.Entries, e => Assert.Equal((Shown(e.Summary), Shown(e.Location!), Shown(e.Description!, true)), (read[e.Uid].Summary, read[e.Uid].Location, read[e.Uid].Description)));
    }

    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    public void Texts_ReadByAnotherParser_AreWhatWasWritten(string parser)
    {
        var read = OtherParser.Read(parser, Bytes).GetProperty("events").EnumerateArray().ToDictionary(e => Said(e, "uid")!, StringComparer.Ordinal);

        Assert.Equal(Texts.Count, read.Count);
        // icalendar takes a backslash that was written for the beginning of an escape once more; the other two do not.
        Assert.All(Hostile.Entries.Where(e => parser != "icalendar" || !e.Summary.Contains('\\', StringComparison.Ordinal)), e => Assert.Equal((Shown(e.Summary), Shown(e.Location!), Shown(e.Description!, true)), (Said(read[e.Uid], "summary"), Said(read[e.Uid], "location"), Said(read[e.Uid], "description"))));
    }

    private static Feed FeedOf(IReadOnlyList<string> texts) => new()
    {
        Name = "FSG",
        Zone = "Europe/Stockholm",
        Language = "sv",
        Entries =
        [
            .. texts.Select((text, i) => new FeedEntry
            {
                Uid = MeetingUid.For("k7q2", $"m{i:000}"), Sequence = 0, ChangedAt = new DateTime(2026, 1, 15, 8, 30, 5, DateTimeKind.Utc), Date = new DateOnly(2026, 1, 1).AddDays(i), Start = new TimeOnly(9, 0), End = new TimeOnly(10, 0),
                Summary = text, Location = text, Description = text, Category = text,
            }),
        ],
    };

    // What a reader is shown: on one line or on several, without what cannot be seen or turns the text about.
    private static string Shown(string text, bool hasLines = false)
    {
        var lines = Turning().Replace(text, "").ReplaceLineEndings("\n").Split('\n').Select(l => hasLines ? Unseen().Replace(l, " ") : l);
        return hasLines ? string.Join('\n', lines) : Unseen().Replace(string.Join('\n', lines), " ");
    }

    private static string? Said(JsonElement read, string name) => read.GetProperty(name).GetString();

    /// <summary>The names of the lines and of their parameters, after unfolding.</summary>
    private static List<string> NamesOf(byte[] calendar) =>
        [.. Encoding.UTF8.GetString(calendar).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Select(l => l.StartsWith("BEGIN:", StringComparison.Ordinal) || l.StartsWith("END:", StringComparison.Ordinal) ? l : l.Split(':')[0])];

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    [GeneratedRegex(@" ?[\p{Cc}\p{Zl}\p{Zp}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
