using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Core.Tests.Examples;
using Xunit;

namespace Arshjul.Core.Tests.Feeds;

/// <summary>What is in a feed is what was chosen for its address.</summary>
public sealed class FeedContentTests
{
    [Fact]
    public async Task Headings_ComeWithTheCall_AndOnlyToWhoAsked()
    {
        var office = new Office();
        var asked = new FeedContent { Headings = true };
        Assert.Null(Single(await office.LookAsync(Office.Local(9, 29)), asked).Description); // until then the agenda is a draft
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        var at = await office.LookAsync(Office.Local(10, 1));

        Assert.Equal("1 Ekonomi", Single(at, asked).Description);
        Assert.Null(Single(at, new FeedContent()).Description);
    }

    [Fact]
    public void Deadlines_AreDaysThatLeaveTheTimeFree()
    {
        var feed = Of(Plan(), new FeedContent { Deadlines = true });

        var day = Assert.Single(feed.Entries, e => e.IsFree);
        Assert.Equal((new DateOnly(2026, 10, 2), null, "Handlingar in till FSG 14 oktober", "fsg-okt.documents-in@prov.arshjul"), (day.Date, day.Start, day.Summary, day.Uid));
        Assert.Single(Of(Plan(), new FeedContent()).Entries);
        Assert.Single(Of(Plan(m => m with { Cancelled = Cancelled }), new FeedContent { Deadlines = true }).Entries); // a cancelled meeting waits for nothing
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(15, true)]
    public void Alarm_IsOfMeetingsThatAreHeldAtATime(int? minutes, bool has)
    {
        var content = new FeedContent { AlarmMinutes = minutes, Deadlines = true };
        Assert.Equal([false, has], Of(Plan(), content).Entries.Select(e => e.AlarmMinutes is not null));
        Assert.Null(Of(Plan(m => m with { Start = null, End = null }), content).Entries[1].AlarmMinutes);
        Assert.Null(Of(Plan(m => m with { Cancelled = Cancelled }), content).Entries[0].AlarmMinutes);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Preliminary_Meetings_AreLeftOutForWhoWantsSureOnes(bool sureAlone, int count) =>
        Assert.Equal(count, Of(Plan(m => m with { Status = MeetingStatus.Preliminary }), new FeedContent { SureAlone = sureAlone }).Entries.Count);

    [Theory]
    [InlineData(0, "2026-09-02", 0)]
    [InlineData(4, "2026-11-11", 1)] // 14 October and four weeks
    [InlineData(4, "2026-11-12", 0)]
    [InlineData(null, "2027-11-12", 1)]
    public void Cancelled_Meetings_AreShownForSoManyWeeks(int? weeks, string today, int count) =>
        Assert.Equal(count, Of(Plan(m => m with { Cancelled = Cancelled }), new FeedContent { CancelledWeeks = weeks }, DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Entries.Count);

    [Theory]
    [InlineData(2026, 1, null, 1)]
    [InlineData(2027, 1, null, 1)]
    [InlineData(2028, 1, null, 0)]
    [InlineData(2028, null, null, 1)]
    [InlineData(2027, 0, null, 0)]
    [InlineData(2025, 1, null, 1)]
    [InlineData(2025, 1, 0, 0)]
    [InlineData(2025, 1, 1, 1)]
    public void Years_OutsideTheWindow_AreLeftOut(int year, int? back, int? ahead, int count) =>
        Assert.Equal(count, Of(Plan(m => m with { Known = null }), new FeedContent { YearsBack = back, YearsAhead = ahead }, new DateTime(year, 3, 1)).Entries.Count);

    [Theory]
    [InlineData("socialforvaltningen")]
    [InlineData("stj-samk")]
    [InlineData("demo")]
    public void Feeds_OfEveryScope_NameNobodyAndNoParty_AndTellADayOnce(string wheel)
    {
        var at = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        var all = new FeedContent { Deadlines = true, CancelledWeeks = null, YearsBack = null, Invited = true };
        var builder = new FeedBuilder(at, new Uri("https://x.example/"));
        var feeds = at.Plan.People.SelectMany(p => new[] { FeedScope.Person, FeedScope.Convening }.Select(s => builder.Of(new FeedRecipe(s, p.Key, all)))).Append(builder.Of(new FeedRecipe(FeedScope.Organisation, "", all))).ToList();

        Assert.Contains(feeds, f => f.Entries.Count > 5);
        Assert.All(feeds, f => Assert.Equal(f.Entries.Count, f.Entries.Select(e => e.Uid).Distinct(StringComparer.Ordinal).Count()));
        var text = string.Join('\n', feeds.SelectMany(f => f.Entries).Select(e => $"{e.Summary} {e.Location} {e.Organiser?.Name}"));
        var secret = at.Plan.People.SelectMany(p => new[] { p.Name, p.Email }).Concat(at.Plan.Seats.Select(s => s.Party)).OfType<string>().Distinct(StringComparer.Ordinal);
        Assert.DoesNotContain(secret, s => System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{System.Text.RegularExpressions.Regex.Escape(s)}\b"));
    }

    private static Cancellation Cancelled => new() { Known = new(2026, 9, 1), Reason = "Sjukdom" };

    private static YearPlan Plan(Func<Meeting, Meeting>? change = null) => Office.Plan with { Meetings = [(change ?? (m => m))(Office.Plan.Meetings[0])] };

    private static Feed Of(YearPlan plan, FeedContent content, DateTime? now = null) => new FeedBuilder(new PlanAt(plan, now ?? Office.Local(9, 2))).Of(new FeedRecipe(FeedScope.Group, "fsg", content));

    private static FeedEntry Single(PlanAt at, FeedContent content) => Assert.Single(new FeedBuilder(at).Of(new FeedRecipe(FeedScope.Group, "fsg", content)).Entries);
}
