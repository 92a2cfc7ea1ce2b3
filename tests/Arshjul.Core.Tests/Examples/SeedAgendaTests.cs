using Xunit;

namespace Arshjul.Core.Tests.Examples;

public sealed class SeedAgendaTests
{
    public static TheoryData<string> Seeds => new("seed-2020-10-19", "seed-2022-03-21", "seed-2023-10-30", "seed-2025-03-19", "seed-2021-05-11");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Agenda_OfASeedsMeeting_HasTheSeedsHeadings(string seed)
    {
        var fixture = SeedFixture.Read(seed);
        foreach (var group in fixture.Groups)
        {
            var agenda = ExampleWheel.AgendaOf(fixture.Wheel, group, fixture.Date);
            Assert.Equal(fixture.Headings, SeedFixture.Write(agenda), ignoreLineEndingDifferences: true);
            Assert.Equal(fixture.Heading, agenda.Heading);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Agenda_AskedForYearsLater_IsStillTheSeeds(string seed)
    {
        var fixture = SeedFixture.Read(seed);
        var plan = ExampleWheel.At(fixture.Wheel, ExampleWheel.LongAfter);
        foreach (var group in fixture.Groups)
            Assert.Equal(fixture.Headings, SeedFixture.Write(plan.AgendaOf(plan.MeetingsOf(group).Single(m => m.Date == fixture.Date && m.Stands))));
    }

    [Fact]
    public void Agenda_WithoutDecisions_PrintsTheGroupsOwnWords()
    {
        var agenda = ExampleWheel.AgendaOf("socialforvaltningen", "fsg", new DateOnly(2020, 10, 19));
        Assert.Equal("Inga beslut.", agenda.Sections.Single(s => s.Title == "Beslut").EmptyText);
    }

    [Fact]
    public void Agenda_AfterTheListWasNoLongerGoneThrough_StillPointsToTheAttachedOne()
    {
        var agenda = ExampleWheel.AgendaOf("socialforvaltningen", "fsg", new DateOnly(2023, 10, 30));
        Assert.Equal("Se bilagd föredragningslista.", agenda.Items.Single(i => i.Title == "Föredragningslistan socialnämnden").Text);
    }

    [Fact]
    public void NumberedAgenda_OfPointsThatNothingWasAddedTo_PrintsADash()
    {
        var agenda = ExampleWheel.AgendaOf("stj-samk", "stj-samk", new DateOnly(2021, 5, 11));
        Assert.Equal(["-", "-"], agenda.Items.Where(i => i.Number is "6" or "9").Select(i => i.Text));
    }

    [Theory]
    [InlineData(2020, 10, 19, "Föredragningslistan från Socialnämnden")]
    [InlineData(2023, 10, 30, "Föredragningslistan socialnämnden")]
    [InlineData(2023, 11, 27, null)]
    [InlineData(2024, 12, 9, null)]
    [InlineData(2025, 2, 12, "Föredragningslista nämnden")]
    public void BoardsAgenda_ThroughTheYears_EndsAndComesBack(int year, int month, int day, string? title)
    {
        var agenda = ExampleWheel.AgendaOf("socialforvaltningen", "fsg", new DateOnly(year, month, day));
        Assert.Equal(title, agenda.Items.SingleOrDefault(i => i.Id.Contains("/foredragningslista/", StringComparison.Ordinal))?.Title);
    }

    [Theory]
    [InlineData("vsg", 2022, 6, 13, "Första uppföljning: tf. sektionschef Bostad först", true)]
    [InlineData("vsg", 2022, 6, 13, "Första uppföljning: 1:a socialsekreterare", false)]
    [InlineData("vsg", 2022, 8, 29, "Första uppföljning: tf. sektionschef Bostad först", false)]
    [InlineData("vsg", 2022, 8, 29, "Första uppföljning: 1:a socialsekreterare", true)]
    [InlineData("vsg", 2022, 10, 10, "Första uppföljning: 1:a socialsekreterare", false)]
    [InlineData("fsg", 2025, 4, 23, "Svar på Stadsrevisionens granskning: årsbokslut 2024", true)]
    [InlineData("fsg", 2025, 5, 21, "Svar på Stadsrevisionens granskning: årsbokslut 2024", false)]
    public void FollowUp_OfADecision_ComesWhenDueAndLeavesWhenClosed(string group, int year, int month, int day, string text, bool there)
    {
        var agenda = ExampleWheel.AgendaOf("socialforvaltningen", group, new DateOnly(year, month, day));
        Assert.Equal(there, agenda.Items.Any(i => i.Title == text));
    }

    [Theory]
    [InlineData(3, 16, new[] { "skyddsmaterial" })]
    [InlineData(4, 13, new string[0])]
    [InlineData(6, 8, new[] { "hemarbete", "ateranstallning" })]
    [InlineData(9, 21, new[] { "hemarbete" })]
    [InlineData(12, 7, new[] { "aterhamtning" })]
    public void OpenQuestions_ThroughTheYear_StandUntilAnswered(int month, int day, string[] keys)
    {
        var asked = ExampleWheel.Plan("stj-samk").Questions.ToDictionary(q => q.Text, q => q.Key, StringComparer.Ordinal);
        var agenda = ExampleWheel.AgendaOf("stj-samk", "stj-samk", new DateOnly(2021, month, day));
        Assert.Equal(keys.Order(), agenda.Items.Single(i => i.Number == "8").SubItems.Select(s => asked[s.Title]).Order());
    }
}
