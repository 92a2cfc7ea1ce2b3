using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Xunit;
using static Arshjul.Core.Tests.Wheels.WheelPlans;

namespace Arshjul.Core.Tests.Wheels;

/// <summary>What is said of a mark: everything that the picture shows of it, and for a meeting without a date what it waits for.</summary>
public sealed class MarkWordsTests
{
    [Theory]
    [InlineData(null, null, null, null, "väntar på ett datum")]
    [InlineData("enkat", null, null, null, "väntar på enkat")]
    [InlineData("enkat", "2026-09-01", "2026-10-31", null, "väntar på enkat, tänkt 1 september 2026–31 oktober 2026")]
    [InlineData("enkat", "2026-09-01", null, "tidigt i höst", "väntar på enkat, tänkt tidigt i höst")]
    [InlineData(null, "2026-09-01", null, null, "tänkt från 1 september 2026")]
    [InlineData(null, "2026-09-01", "2026-10-31", "i höst", "tänkt i höst")]
    public void Undated_SaysWhatItWaitsFor_InPeoplesOwnWordsWhereThereAreSome(string? happening, string? from, string? to, string? text, string said)
    {
        var meeting = Undated("fsg", "2026-09-01", null) with
        {
            Awaits = new AwaitedDate { Event = happening, Window = from is null ? null : new FuzzyDate { From = Day(from), To = to is null ? null : Day(to), Text = text } },
        };

        Assert.Equal($"FSG, tematräff ”Arbetsmiljö” utan datum: {said}.", Assert.Single(Plan.With(meeting).Wheel().Marks).Said);
    }

    [Theory]
    [InlineData("13:00", "15:30", "13.00–15.30")]
    [InlineData("09:00", null, "från 09.00")]
    [InlineData(null, null, "hela dagen")]
    public void Hours_AreSaidAsFarAsTheyAreKnown(string? start, string? end, string said) =>
        Assert.Equal(
            $"FLG, ordinarie möte tisdag den 10 mars 2026, vecka 11, {said}. Beslutat.",
            Assert.Single(Plan.With(Meet("flg", "2026-03-10") with { Start = Time(start), End = Time(end) }).Wheel().Marks).Said);

    [Fact]
    public void Deadlines_OfAGroupThatIsOnlyShown_AreThoseForItems()
    {
        var plan = Plan with { Groups = [.. Plan.Groups.Select(g => g.Key == "fsg" ? g with { Calls = false } : g)] };
        var mark = Assert.Single(plan.With(Meet("fsg", "2026-03-10")).Wheel().Marks);

        Assert.False(Assert.Single(mark.Deadlines).IsCall);
        Assert.DoesNotContain("Kallelsen", mark.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_AreSaidInOrderOfTime_WhicheverComesFirst()
    {
        var plan = Plan with { Groups = [.. Plan.Groups.Select(g => g.Key == "fsg" ? g with { Deadlines = g.Deadlines with { ItemsIn = g.Deadlines.ItemsIn! with { Days = 7 } } } : g)] };

        Assert.EndsWith("Kallelsen går ut 24 februari 2026. Sista dag för ärenden 3 mars 2026.", Assert.Single(plan.With(Meet("fsg", "2026-03-10")).Wheel().Marks).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_SaysWhyAndNothingOfDeadlines()
    {
        var said = Assert.Single(Plan.With(Meet("fsg", "2026-03-10") with { Cancelled = new Cancellation { Reason = "För få ärenden." } }).Wheel().Marks).Said;

        Assert.EndsWith("13.00–15.00. Inställt: För få ärenden.", said, StringComparison.Ordinal);
    }

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
