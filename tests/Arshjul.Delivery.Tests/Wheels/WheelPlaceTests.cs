using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Wheels;
using Xunit;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>Where things stand on the drawn wheel.</summary>
public sealed class WheelPlaceTests
{
    [Fact]
    public async Task Meetings_FarApart_HaveTheirDates()
    {
        var drawn = await DrawAsync(Meet("a", 2026, 1, 14), Meet("b", 2026, 4, 2), Meet("c", 2026, 12, 31));

        Assert.Equal(["14", "2", "31"], Texts(drawn, "date"));
        Assert.Empty(drawn.Of("bunch"));
    }

    [Fact]
    public async Task Meetings_TooClose_AreCountedInsteadOfDated()
    {
        var drawn = await DrawAsync(Meet("a", 2026, 4, 1), Meet("b", 2026, 4, 2), Meet("c", 2026, 4, 3), Meet("d", 2026, 6, 3));

        Assert.Equal(["3"], Texts(drawn, "count").Concat(Texts(drawn, "date")).Take(1));
        Assert.Equal(["3"], Texts(drawn, "date"));
        Assert.Single(drawn.Of("bunch"));
        Assert.Equal(4, drawn.Marks.Count);
    }

    [Fact]
    public async Task Meetings_OnTheSameDayInAMonth_AreStillEachThere()
    {
        var drawn = await DrawAsync(WheelSpan.OfMonth(2026, 4), Meet("a", 2026, 4, 1), Meet("b", 2026, 4, 1), Meet("c", 2026, 4, 30));

        Assert.Equal(3, drawn.Marks.Count);
        Assert.Equal(["2"], Texts(drawn, "count"));
        Assert.Equal(["30"], Texts(drawn, "date"));
    }

    [Fact]
    public async Task Meetings_AtBothEndsOfTheYear_AreNotBunchedOverTheTop()
    {
        var drawn = await DrawAsync(Meet("a", 2026, 1, 1), Meet("b", 2026, 12, 31));

        Assert.Equal(["1", "31"], Texts(drawn, "date"));
    }

    [Fact]
    public async Task Months_OfAYear_StandAround()
    {
        var drawn = await DrawAsync();

        Assert.Equal(["Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti", "September", "Oktober", "November", "December"], Texts(drawn, "month"));
        Assert.Equal(["T1", "T2", "T3"], Texts(drawn, "period-name"));
    }

    [Theory]
    [InlineData(2026, 1, "53")]
    [InlineData(2027, 1, "52")]
    [InlineData(2024, 1, "1")]
    public async Task Weeks_OfAYear_HaveTheirNumbersButForPiecesTooShort(int year, int meetings, string last)
    {
        var weeks = Texts(await DrawnWheel.OnAPageAsync(WheelYears.Of(meetings, 2, year)), "week");

        Assert.Equal(last, weeks[^1]);
        Assert.InRange(weeks.Count, 51, 53);
    }

    [Fact]
    public async Task Month_HasItsWeeksAroundAndItsDays()
    {
        var drawn = await DrawAsync(WheelSpan.OfMonth(2024, 2));

        Assert.Equal(29, Texts(drawn, "week").Count);
        Assert.Equal(["vecka 5", "vecka 6", "vecka 7", "vecka 8", "vecka 9"], Texts(drawn, "month"));
        Assert.Equal(["Februari 2024"], Texts(drawn, "heading"));
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, true)]
    public async Task Today_IsOneHandInItsYear(int year, bool isThere)
    {
        var drawn = await DrawnWheel.OnAPageAsync(WheelYears.Of(3, 2, year));

        Assert.Equal(isThere ? 1 : 0, drawn.Of("hand-tip").Count());
    }

    [Fact]
    public async Task Today_IsNotDrawnThroughTheNameOfARing()
    {
        // On the days before today, so that the free place nearest to the picture's middle is where the hand lies.
        var drawn = await DrawnWheel.OnAPageAsync(WheelYears.With([.. Enumerable.Range(0, 12).Select(i => Meet($"m{i}", 2026, 5, i < 6 ? 15 : 17) with { Groups = [$"g{i % 6}"] })], 6, 2026, WheelSpan.OfQuarter(2026, 2)));
        var hand = ((string)drawn.Of("today").Single().Elements().First().Attribute("d")!).TrimStart('M').Split('L').Select(p => p.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToArray();

        // A letter moved along the hand, so that the two are held against each other as texts are.
        var names = drawn.Labels.Where(l => l.Look.StartsWith("ring-name", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => Enumerable.Range(0, 101).Any(i => name.Touches(new DrawnText("date", "i", hand[0][0] + ((hand[1][0] - hand[0][0]) * i / 100), hand[0][1] + ((hand[1][1] - hand[0][1]) * i / 100), 0, 0, 0))));
    }

    [Fact]
    public async Task First_OfJanuary_StandsAtTheTop()
    {
        var drawn = await DrawAsync(Meet("a", 2026, 7, 2));
        var date = Assert.Single(drawn.Labels, l => l.Look == "date");

        Assert.InRange(date.X, 590, 610);
        Assert.InRange(date.Y, 1000, 1120);
    }

    [Fact]
    public async Task Window_OverNewYear_EndsWhereThePictureEnds()
    {
        var drawn = await DrawAsync(new Meeting { Key = "t", Groups = ["g1"], Kind = MeetingKind.Theme, Awaits = new AwaitedDate { Window = new FuzzyDate { From = new(2026, 10, 1), To = new(2027, 3, 31) } } });
        var window = Assert.Single(drawn.Marks).Elements().Single(e => DrawnWheel.Look(e).StartsWith("window", StringComparison.Ordinal));

        var end = ((string)window.Attribute("d")!).Split(' ');
        Assert.Equal("600", end[^2]);
    }

    [Fact]
    public async Task Legend_HasTheSignsThatAreThereAndNoOthers()
    {
        var few = Texts(await DrawAsync(Meet("a", 2026, 3, 4)), "legend");
        var many = Texts(await DrawnWheel.OnAPageAsync(WheelYears.Of(150)), "legend");

        Assert.DoesNotContain("inställt", few);
        Assert.DoesNotContain("gemensamt möte", few);
        Assert.Contains("ordinarie möte, Samverkan", few);
        Assert.Superset(new HashSet<string> { "inställt", "gemensamt möte", "preliminärt datum", "tematräff", "ordinarie möte, Politik", "ordinarie möte, Ledning", "skollov", "i dag, 20 maj 2026" }, many.ToHashSet());
        Assert.Contains(many, l => l.StartsWith("utan datum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Point_ThatReturns_StandsInTheMiddleOnce()
    {
        var points = Texts(await DrawnWheel.OnAPageAsync(WheelYears.Of(60)), "point");

        Assert.NotEmpty(points);
        Assert.Equal(points.Distinct(), points);
        Assert.Contains(points, p => p.StartsWith("Mål för grupp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(40, false)]
    public async Task Dates_OnRingsTooNarrow_GiveWay(int rings, bool isThere) =>
        Assert.Equal(isThere, Texts(await DrawnWheel.OnAPageAsync(WheelYears.Of(40, rings)), "date").Count > 0);

    private static IReadOnlyList<string> Texts(DrawnWheel drawn, string look) => [.. drawn.Labels.Where(l => l.Look.Split(' ')[0] == look).Select(l => l.Words)];

    private static Task<DrawnWheel> DrawAsync(params Meeting[] meetings) => DrawAsync(WheelSpan.OfYear(2026), meetings);

    private static Task<DrawnWheel> DrawAsync(WheelSpan span, params Meeting[] meetings) => DrawnWheel.OnAPageAsync(WheelYears.With(meetings, 2, span.Year, span));

    private static Meeting Meet(string key, int year, int month, int day) => new() { Key = key, Groups = ["g1"], Date = new DateOnly(year, month, day), Start = new TimeOnly(9, 0), End = new TimeOnly(10, 0) };
}
