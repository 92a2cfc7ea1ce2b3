using System.Text;
using Arshjul.Core.Feeds;
using Arshjul.Delivery.Calendars;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>What stands in a feed beside time and title: whom answers go to, reminders, days that leave the time free, and what is told of the whole.</summary>
public sealed class FeedPropertiesTests
{
    private static readonly FeedEntry Entry = new()
    {
        Uid = "m1@prov.arshjul",
        Sequence = 0,
        ChangedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Summary = "FSG",
        Date = new DateOnly(2026, 3, 10),
        Start = new TimeOnly(9, 0),
        End = new TimeOnly(11, 0),
    };

    private static readonly Feed Feed = new() { Name = "FSG", Zone = "Europe/Stockholm", Language = "sv", Entries = [Entry] };

    [Fact]
    public void Organiser_IsTheGroupsMailbox()
    {
        Assert.Contains("\r\nORGANIZER;CN=FSG:mailto:fsg@sof.example\r\n", Written(Entry with { Organiser = new FeedOrganiser("FSG", "fsg@sof.example") }), StringComparison.Ordinal);
        Assert.DoesNotContain("ORGANIZER", Written(Entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingen adress")]
    [InlineData("")]
    [InlineData("FSG <fsg@sof.example>")]
    [InlineData("fsg@sof.example\r\nATTENDEE:mailto:x@x.example")]
    public void Organiser_WhoseMailboxIsNone_IsLeftOut_AndTheFeedIsWritten(string mailbox)
    {
        var text = Written(Entry with { Organiser = new FeedOrganiser("FSG", mailbox) });

        Assert.DoesNotContain("ORGANIZER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nATTENDEE", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:FSG\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Alarm_RemindsBeforeTheStart_AndStandsStill()
    {
        var alarmed = Entry with { AlarmMinutes = 60 };

        Assert.Contains("\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:FSG\r\nTRIGGER:-PT60M\r\nEND:VALARM\r\nEND:VEVENT\r\n", Written(alarmed).Replace("TRIGGER:-PT1H", "TRIGGER:-PT60M", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Written(alarmed), Written(alarmed)); // no UID of its own is drawn
        Assert.DoesNotContain("VALARM", Written(Entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "OPAQUE")]
    [InlineData(true, false, "TRANSPARENT")]
    [InlineData(false, true, "TRANSPARENT")]
    public void Time_IsFree_OnDeadlinesAndWhereTheMeetingIsCancelled(bool isFree, bool isCancelled, string expected) =>
        Assert.Contains($"\r\nTRANSP:{expected}\r\n", Written(Entry with { IsFree = isFree, IsCancelled = isCancelled }), StringComparison.Ordinal);

    [Fact]
    public void Calendar_ThatHasSomethingToTell_TellsItInBothWays()
    {
        var text = Unfolded(Feed with { Description = "Ännu utan datum:\nFSG: tema; OSA, \\ mer" });

        Assert.Contains("\r\nDESCRIPTION:Ännu utan datum:\\nFSG: tema\\; OSA\\, \\\\ mer\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nX-WR-CALDESC:Ännu utan datum:\\nFSG: tema\\; OSA\\, \\\\ mer\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatNobodyFollows_SaysNothingOfFollowing()
    {
        var text = Unfolded(Feed with { Name = null, Description = "x" });

        foreach (var name in new[] { "NAME", "X-WR-", "REFRESH", "TTL", "DESCRIPTION" })
            Assert.DoesNotContain("\r\n" + name, text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
    }

    private static string Written(FeedEntry entry) => Unfolded(Feed with { Entries = [entry] });

    private static string Unfolded(Feed feed) => Encoding.UTF8.GetString(FeedWriter.Write(feed)).Replace("\r\n ", "", StringComparison.Ordinal);
}
