using System.Text;
using Arshjul.Core.Feeds;
using Arshjul.Delivery.Calendars;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>Lines are folded at 75 octets between whole characters: half an emoji is two that nobody can read, and a line of 76 makes Google drop the feed.</summary>
public sealed class FoldingTests
{
    private const int Name = 8; // "SUMMARY:"

    public static TheoryData<string, int> Edges => [.. from letter in new[] { "x", "å", "–", "😀" } from octets in Enumerable.Range(72, 8) select (letter, octets)];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Line_OfCharactersOfAnySize_IsFoldedOnlyWhenItMustAndNeverThroughOne(string letter, int octets)
    {
        var size = Encoding.UTF8.GetByteCount(letter);
        // Room is filled with x, so that the last letter stands across the edge wherever the edge is.
        var summary = new string('x', octets - Name - size) + letter;

        var lines = Lines(summary);

        var first = octets <= 75 ? octets : Math.Min(octets - size, 75);
        Assert.Equal(octets <= 75 ? [octets] : new[] { first, 1 + octets - first }, lines.Select(Encoding.UTF8.GetByteCount));
        Assert.Equal("SUMMARY:" + summary, Unfold(lines));
    }

    [Theory]
    [InlineData("x", 75)]
    [InlineData("å", 74)]
    [InlineData("–", 73)]
    [InlineData("😀", 72)]
    public void Line_OfManyPieces_FillsEachAsFarAsWholeCharactersGo(string letter, int least)
    {
        var lines = Lines(string.Concat(Enumerable.Repeat(letter, 300)));
        Assert.All(lines.SkipLast(1), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), least, 75));
        Assert.All(lines.Skip(1), l => Assert.StartsWith(" ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Line_WithASpaceAtTheFold_KeepsIt()
    {
        var summary = new string('x', 75 - Name) + " y";
        Assert.Equal(["SUMMARY:" + new string('x', 75 - Name), "  y"], Lines(summary));
    }

    [Fact]
    public void Feed_OfAnyText_IsReadBackByTheLibraryAsItWasWritten()
    {
        string[] pieces = ["a", "b", "å", "–", "😀", "👩‍👩‍👧", ",", ";", "\\", ":", "\"", " y"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 120].Select(string.Concat).Holds(
            text =>
            {
                var bytes = Write(text);
                Assert.Empty(CalendarCheck.Faults(bytes));
                Assert.Equal(text.Trim(), Ical.Net.Calendar.Load(CalendarLines.Text(bytes))!.Events.Single().Summary);
            },
            150);
    }

    private static byte[] Write(string summary) => FeedWriter.Write(new Feed
    {
        Name = "FSG",
        Zone = "Europe/Stockholm",
        Language = "sv",
        Entries = [new FeedEntry { Uid = "fsg@prov.arshjul", Sequence = 0, ChangedAt = new DateTime(2026, 1, 15, 8, 0, 0, DateTimeKind.Utc), Summary = summary, Date = new DateOnly(2026, 10, 14) }],
    });

    // The line of the title and those that go on from it, as they stand in the file.
    private static List<string> Lines(string summary)
    {
        var lines = CalendarLines.Text(Write(summary)).Split("\r\n").SkipWhile(l => !l.StartsWith("SUMMARY", StringComparison.Ordinal)).ToList();
        return [lines[0], .. lines.Skip(1).TakeWhile(l => l.StartsWith(' '))];
    }

    private static string Unfold(IEnumerable<string> lines) => string.Concat(lines.Select((l, i) => i == 0 ? l : l[1..]));
}
