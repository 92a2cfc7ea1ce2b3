using Arshjul.Core.Feeds;
using Arshjul.Delivery.Calendars;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>A real calendar client that subscribes over HTTP: vdirsyncer fetches, khal (on another parser's shoulders) shows.</summary>
public sealed class SubscriberTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FeedServer _server = new();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Feed_FollowedByAClient_ShowsAMoveAndACancellationAsTheSameEntry()
    {
        Peers.Require("vdirsyncer", "khal");
        WriteSettings();
        var entry = NastyFeed.Feed.Entries.First(e => e.Uid.StartsWith("sommar", StringComparison.Ordinal));

        Assert.Equal(["2026-06-10 08:30-10:30 FSG"], Follow(entry));
        Assert.Equal(["2026-11-11 09:00-11:00 FSG"], Follow(entry with { Sequence = 1, Date = new DateOnly(2026, 11, 11), Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0) }));
        Assert.Equal(["2026-11-11 09:00-11:00 INSTÄLLT: FSG"], Follow(entry with { Sequence = 2, Date = new DateOnly(2026, 11, 11), Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0), IsCancelled = true, Summary = "INSTÄLLT: FSG" }));
        Assert.Contains("STATUS:CANCELLED", File.ReadAllText(Assert.Single(Entries())), StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_WithEverythingNasty_IsTakenWhole()
    {
        Peers.Require("vdirsyncer", "khal");
        WriteSettings();
        _server.Bytes = FeedWriter.Write(NastyFeed.Feed);

        Sync();

        Assert.Equal(NastyFeed.Facts.Count, Entries().Length);
        var shown = Show();
        // In the machine's words: both sides of each clock change at the same time of day, midnight on the right day.
        foreach (var (day, time) in new[] { ("2026-03-28", "13:00-14:00"), ("2026-03-30", "13:00-14:00"), ("2026-10-24", "13:00-14:00"), ("2026-10-26", "13:00-14:00"), ("2027-03-27", "13:00-14:00"), ("2027-03-28", "13:00-14:00"), ("2027-10-30", "13:00-14:00"), ("2027-10-31", "13:00-14:00"), ("2026-02-03", "00:00-01:00"), ("2026-02-04", "01:00-02:00") })
            Assert.Contains($"{day} {time} FSG", shown);
    }

    [Fact]
    public void Feed_ThroughAddsMovesCancellationsAndAnotherAddress_IsTheSameMeetings()
    {
        Peers.Require("vdirsyncer", "khal");
        WriteSettings("gammal.ics");
        _server.Only = "gammal.ics";
        var june = NastyFeed.Feed.Entries.First(e => e.Uid.StartsWith("sommar", StringComparison.Ordinal));
        var october = june with { Uid = "oktober@k7q2.arshjul", Date = new DateOnly(2026, 10, 28) };
        Follow(june);
        Follow(june, october);
        var moved = june with { Sequence = 1, Date = new DateOnly(2026, 6, 11) };
        Follow(moved, october);
        var cancelled = october with { Sequence = 1, IsCancelled = true, Summary = "INSTÄLLT: FSG" };
        Assert.Equal(["2026-06-11 08:30-10:30 FSG", "2026-10-28 08:30-10:30 INSTÄLLT: FSG"], Follow(moved, cancelled));

        _server.Only = "ny.ics";
        Assert.ThrowsAny<Exception>(() => Follow(moved)); // the old address is nobody's any more
        Assert.Equal(["2026-06-11 08:30-10:30 FSG", "2026-10-28 08:30-10:30 INSTÄLLT: FSG"], Show()); // and what was there stays
        WriteSettings("ny.ics");
        Assert.Equal(["2026-06-12 08:30-10:30 FSG"], Follow(moved with { Sequence = 2, Date = new DateOnly(2026, 6, 12) }));
        Assert.Single(Entries()); // the same meeting, not one more
    }

    private List<string> Follow(params FeedEntry[] entries)
    {
        _server.Bytes = FeedWriter.Write(NastyFeed.Feed with { Entries = entries });
        Sync();
        return Show();
    }

    private string[] Entries() => Directory.GetFiles(Path.Combine(_folder.Path, "entries"), "*.ics");

    private void Sync() => OtherParser.Run(Peers.Require("vdirsyncer"), Environment, "sync");

    private List<string> Show() =>
        [.. OtherParser.Run(Peers.Require("khal"), Environment, "-c", Path.Combine(_folder.Path, "khal.conf"), "list", "--day-format", "", "--format", "{start-date} {start-time}-{end-time} {title}", "2026-01-01", "730d")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private Dictionary<string, string> Environment => new()
    {
        ["HOME"] = _folder.Path,
        ["XDG_CONFIG_HOME"] = _folder.Path,
        ["XDG_DATA_HOME"] = _folder.Path,
        ["XDG_CACHE_HOME"] = _folder.Path,
        ["VDIRSYNCER_CONFIG"] = Path.Combine(_folder.Path, "vdirsyncer.conf"),
        ["LC_ALL"] = "C.UTF-8",
    };

    private void WriteSettings(string file = "")
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "entries"));
        _folder.Write("vdirsyncer.conf", $"""
            [general]
            status_path = "{_folder.Path}/status/"
            [pair feed]
            a = "here"
            b = "there"
            collections = null
            conflict_resolution = "b wins"
            [storage here]
            type = "filesystem"
            path = "{_folder.Path}/entries/"
            fileext = ".ics"
            [storage there]
            type = "http"
            url = "{_server.Address}{file}"
            """);
        _folder.Write("khal.conf", $"""
            [calendars]
            [[feed]]
            path = {_folder.Path}/entries/
            readonly = True
            [locale]
            local_timezone = Europe/Stockholm
            default_timezone = Europe/Stockholm
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = {_folder.Path}/khal.db
            """);
        OtherParser.Run(Peers.Require("bash"), Environment, "-c", "yes | \"$0\" discover", Peers.Require("vdirsyncer"));
    }
}
