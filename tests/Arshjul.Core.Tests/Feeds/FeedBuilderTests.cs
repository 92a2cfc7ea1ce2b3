using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Core.Tests.Examples;
using Xunit;

namespace Arshjul.Core.Tests.Feeds;

public sealed class FeedBuilderTests
{
    // Names with å, ä and ö must be found as people write them.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Entry_OfAMeeting_SaysWhenAndWhereAndNothingMore()
    {
        var entry = Entry(m => m with { Place = new Place { Room = "Stadshuset", LinkName = "Teams", Link = "https://mote.example/1" } });
        Assert.Equal(("fsg-okt@prov.arshjul", "FSG", "Stadshuset och Teams", new Uri("https://mote.example/1"), "Facklig", "Delta digitalt: https://mote.example/1"), (entry.Uid, entry.Summary, entry.Location, entry.Url, entry.Category, entry.Description));
        Assert.Equal((new DateOnly(2026, 10, 14), null, new TimeOnly(13, 0), new TimeOnly(15, 0)), (entry.Date, entry.LastDate, entry.Start, entry.End));
        Assert.Equal((0, false, false), (entry.Sequence, entry.IsCancelled, entry.IsTentative));
    }

    [Fact]
    public void Feed_OfAGroup_BearsItsNameAndZone()
    {
        var feed = Feed(Office.Plan);
        Assert.Equal(("FSG Socialförvaltningen", "Europe/Stockholm", "sv"), (feed.Name, feed.Zone, feed.Language));
    }

    [Fact]
    public void Cancelled_Meeting_StaysAndSaysSo()
    {
        var entry = Entry(m => m with { Status = MeetingStatus.Preliminary, Cancelled = new Cancellation { Known = new(2026, 9, 1), Reason = "Sjukdom hos ordföranden" } });
        Assert.Equal(("INSTÄLLT: FSG", true, 1, null), (entry.Summary, entry.IsCancelled, entry.Sequence, entry.Description));
        Assert.DoesNotContain("Sjukdom", JsonSerializer.Serialize(entry, Readable), StringComparison.Ordinal);
    }

    [Fact]
    public void Preliminary_Meeting_SaysSo()
    {
        var entry = Entry(m => m with { Status = MeetingStatus.Preliminary });
        Assert.Equal(("Preliminär tid", true), (entry.Description, entry.IsTentative));
    }

    [Fact]
    public void Undated_Meeting_IsLeftOut() => Assert.Empty(Feed(Meeting(m => m with { Date = null })).Entries);

    [Fact]
    public void Stamp_AsDaysGoBy_StandsStillUntilSomethingChanges()
    {
        var plan = Meeting(m => m with { Changes = [new MeetingChange { Known = new(2026, 9, 1), Date = new(2026, 10, 21) }] });
        var january = Entry(plan, new DateTime(2026, 1, 2));
        Assert.Equal(new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc), january.ChangedAt);
        Assert.Equal(january, Entry(plan, new DateTime(2026, 8, 31, 23, 59, 0)));
        var september = Entry(plan, new DateTime(2026, 9, 1));
        Assert.Equal((1, new DateTime(2026, 8, 31, 22, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 10, 21), january.Uid), (september.Sequence, september.ChangedAt, september.Date, september.Uid));
        Assert.Equal(september, Entry(plan, new DateTime(2029, 1, 1)));
    }

    [Fact]
    public void Stamp_OfAMeetingThatAlwaysWasThere_StandsStill()
    {
        var plan = Meeting(m => m with { Known = null });
        Assert.Equal(Entry(plan, new DateTime(2026, 1, 1)), Entry(plan, new DateTime(2027, 5, 5)));
        Assert.Equal(new DateTime(2019, 12, 31, 23, 0, 0, DateTimeKind.Utc), Entry(plan, new DateTime(2026, 1, 1)).ChangedAt);
    }

    [Fact]
    public void Joint_Meeting_StandsInBothFeedsAsOne()
    {
        var plan = Office.Plan with
        {
            Groups = [Office.Plan.Groups[0], Office.Plan.Groups[0] with { Key = "vsg", ShortName = "VSG" }],
            Meetings = [Office.Plan.Meetings[0] with { Groups = ["fsg", "vsg"] }],
        };
        var one = Assert.Single(Feed(plan).Entries);
        var other = Assert.Single(Feed(plan, "vsg").Entries);
        Assert.Equal(("FSG/VSG", one), (one.Summary, other));
    }

    [Fact]
    public void Entries_OfAFeed_ComeByDate()
    {
        var october = Office.Plan.Meetings[0];
        var feed = Feed(Office.Plan with { Meetings = [october with { Key = "z", Date = new(2026, 12, 1) }, october with { Key = "b" }, october with { Key = "a" }, october with { Key = "annan", Groups = ["vsg"] }], Groups = [Office.Plan.Groups[0], Office.Plan.Groups[0] with { Key = "vsg" }] });
        Assert.Equal(["a@prov.arshjul", "b@prov.arshjul", "z@prov.arshjul"], feed.Entries.Select(e => e.Uid));
    }

    [Fact]
    public void Uid_OfAMeeting_IsItsOwnInEveryOrganisation()
    {
        Assert.Equal("fsg-okt@abc.arshjul", MeetingUid.For("abc", "fsg-okt"));
        Assert.NotEqual(MeetingUid.For("abc", "fsg-okt"), MeetingUid.For("abd", "fsg-okt"));
        Assert.NotEqual(MeetingUid.For("abc", "fsg-okt"), MeetingUid.For("abc", "fsg-nov"));
    }

    [Theory]
    [InlineData("socialforvaltningen")]
    [InlineData("stj-samk")]
    [InlineData("demo")]
    public void Feeds_OfTheExamples_NameNobodyAndNoParty(string wheel)
    {
        var at = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        var feeds = JsonSerializer.Serialize(at.Plan.Groups.Select(g => Of(at, g.Key)), Readable);
        Assert.NotEmpty(at.Plan.Groups.SelectMany(g => Of(at, g.Key).Entries));
        var secret = at.Plan.People.SelectMany(p => new[] { p.Name, p.Email }).Concat(at.Plan.Seats.Select(s => s.Party)).Concat(at.Plan.MailingLists.SelectMany(l => l.Addresses.Select(a => a.Email)))
            .Concat(at.Plan.Meetings.SelectMany(m => m.Guests.SelectMany(g => new[] { g.Name, g.Email }))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(secret);
        Assert.DoesNotContain(secret, s => Regex.IsMatch(feeds, $@"\b{Regex.Escape(s)}\b"));
    }

    private static Feed Feed(YearPlan plan, string group = "fsg") => Of(new PlanAt(plan, Office.Local(9, 2)), group);

    private static Feed Of(PlanAt at, string group) => new FeedBuilder(at).Of(new FeedRecipe(FeedScope.Group, group, new FeedContent { CancelledWeeks = null, YearsBack = null }));

    private static FeedEntry Entry(Func<Meeting, Meeting> change) => Assert.Single(Feed(Meeting(change)).Entries);

    private static FeedEntry Entry(YearPlan plan, DateTime now) => Assert.Single(Of(new PlanAt(plan, now), "fsg").Entries);

    private static YearPlan Meeting(Func<Meeting, Meeting> change) => Office.Plan with { Meetings = [change(Office.Plan.Meetings[0])] };
}
