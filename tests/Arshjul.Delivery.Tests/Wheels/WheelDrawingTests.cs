using System.Xml.Linq;
using Arshjul.Core.Meetings;
using Arshjul.Core.Wheels;
using Arshjul.Delivery.Tests.Mail;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Delivery.Tests.Wheels;

public sealed class WheelDrawingTests
{
    private static readonly Lazy<Task<DrawnWheel>> Plain = new(() => DrawnWheel.AsAFileAsync(WheelYears.Of(12, text: "x")));

    [Theory]
    [InlineData(12)]
    [InlineData(150)]
    public async Task Wheel_OfFewAndOfMany_IsTheOneSomebodyHasLookedAt(int meetings) =>
        Golden.Equal($"wheel-{meetings}.svg", (await DrawnWheel.AsAFileAsync(WheelYears.Of(meetings))).Text);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(12, 6)]
    [InlineData(60, 6)]
    [InlineData(150, 6)]
    [InlineData(150, 1)]
    [InlineData(400, 10)]
    [InlineData(150, 24)]
    public async Task Labels_OfFewAndOfMany_NeverShareAPlace(int meetings, int rings) =>
        Assert.Empty((await DrawnWheel.OnAPageAsync(WheelYears.Of(meetings, rings))).Collisions());

    [Fact]
    public void Labels_OfAnyYear_NeverShareAPlace() => Gen.Select(Gen.Int[0, 180], Gen.Int[1, 12], Gen.Int[2024, 2040], Gen.Int[0, 16], Gen.Int[0, 1 << 20]).Holds(
        (meetings, rings, year, zoom, seed) =>
        {
            var span = zoom == 0 ? WheelSpan.OfYear(year) : zoom <= 4 ? WheelSpan.OfQuarter(year, zoom) : WheelSpan.OfMonth(year, zoom - 4);
            var dice = new Random(seed);
            List<Meeting> laid = [.. Enumerable.Range(0, meetings).Select(i => Meet(i, $"g{dice.Next(rings)}", span.From.AddDays(dice.Next(span.Days))))];
            var drawn = DrawnWheel.OnAPageAsync(WheelYears.With(laid, rings, year, span)).GetAwaiter().GetResult();
            return drawn.Collisions().Count == 0 && drawn.Marks.Count == meetings;
        }, 25);

    [Fact]
    public async Task Mark_OfEachMeeting_IsALinkWithItsWordsInOrderOfTime()
    {
        var drawn = await DrawnWheel.OnAPageAsync(WheelYears.Of(60));

        Assert.Equal(drawn.Wheel.Marks.Select(m => "/moten/" + m.Key), drawn.Marks.Select(a => (string?)a.Attribute("href")));
        Assert.All(drawn.Marks, a => Assert.Equal("a", a.Name.LocalName));
        Assert.Equal(drawn.Wheel.Marks.Select(m => m.Said), drawn.Marks.Select(DrawnWheel.Title));
        Assert.Equal("group", (string?)drawn.Root.Attribute("role"));
        Assert.Equal("tabell", (string?)drawn.Root.Attribute("aria-details"));
        Assert.Equal("Årshjul 2026, Socialförvaltningen: 60 möten. Samma innehåll finns som tabell.", (string?)drawn.Root.Attribute("aria-label"));
    }

    [Fact]
    public async Task Mark_OfEachMeeting_HasAShapeOnEachOfItsRings()
    {
        var drawn = await DrawnWheel.OnAPageAsync(WheelYears.Of(150));

        Assert.All(drawn.Wheel.Marks.Zip(drawn.Marks), m =>
        {
            var parts = m.Second.Elements().ToList();
            Assert.Equal(m.First.Groups.Count, parts.Count(p => DrawnWheel.Look(p).StartsWith("shape ring-", StringComparison.Ordinal)));
            Assert.Equal(m.First.Groups.Count > 1 ? 1 : 0, parts.Count(p => DrawnWheel.Look(p) == "spoke"));
            Assert.Equal(m.First.State == MarkState.Cancelled ? m.First.Groups.Count : 0, parts.Count(p => DrawnWheel.Look(p) == "strike"));
            Assert.Equal(m.First.State == MarkState.Undated ? m.First.Groups.Count : 0, parts.Count(p => DrawnWheel.Look(p).StartsWith("window", StringComparison.Ordinal)));
            Assert.EndsWith(m.First.State.ToString().ToLowerInvariant(), DrawnWheel.Look(m.Second), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Page_HasNothingThatAStrictPolicyForbids()
    {
        var drawn = await DrawnWheel.OnAPageAsync(WheelYears.Of(60));

        Assert.DoesNotContain(drawn.Elements, e => e.Name.LocalName is "style" or "script" or "image" or "foreignObject" or "use");
        Assert.DoesNotContain(drawn.Root.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "id" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_BringsItsLooksAndLeadsNowhere()
    {
        var drawn = await DrawnWheel.AsAFileAsync(WheelYears.Of(60));

        Assert.Single(drawn.Elements, e => e.Name.LocalName == "style");
        Assert.DoesNotContain(drawn.Elements, e => e.Name.LocalName is "a" or "script");
        Assert.DoesNotContain("http", drawn.Text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("img", (string?)drawn.Root.Attribute("role"));
        Assert.Equal(60, drawn.Marks.Count);
    }

    [Fact]
    public async Task Page_OfSixtyMeetingsOnSixRings_IsSmall() =>
        Assert.InRange((await DrawnWheel.OnAPageAsync(WheelYears.Of(60))).Text.Length, 20_000, 90_000);

    [Theory]
    [MemberData(nameof(Hostile.Indexes), MemberType = typeof(Hostile))]
    public async Task Text_ThatPeopleWrote_StaysText(int index)
    {
        var plain = await Plain.Value;
        var drawn = await DrawnWheel.AsAFileAsync(WheelYears.Of(12, text: Hostile.Strings[index]));

        Assert.Equal(plain.Marks.Count, drawn.Marks.Count);
        Assert.Subset(plain.Elements.Select(e => e.Name.LocalName).ToHashSet(), drawn.Elements.Select(e => e.Name.LocalName).ToHashSet());
        Assert.Subset(plain.Elements.Attributes().Select(a => a.Name.LocalName).ToHashSet(), drawn.Elements.Attributes().Select(a => a.Name.LocalName).ToHashSet());
        Assert.Empty(drawn.Collisions());
    }

    private static Meeting Meet(int i, string group, DateOnly day) => new() { Key = $"m{i}", Groups = [group], Date = day, Start = new TimeOnly(9, 0), End = new TimeOnly(10, 0) };
}
