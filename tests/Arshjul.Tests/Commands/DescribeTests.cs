using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The rhythm of a year, said and written from the terminal.</summary>
public sealed class DescribeTests(Office office) : IClassFixture<Office>
{
    private const string Wednesdays = """
        { "format": "arshjul-wheel/1", "series": [{ "key": "ny", "groups": ["ny"], "start": "09:00", "end": "10:30", "from": "2026-02-01", "until": "2026-12-31",
          "rhythm": { "every": "month", "weekday": "wednesday", "nth": 1 }, "except": ["2026-11-04"], "changed": [{ "date": "2026-09-02", "movedTo": "2026-09-09", "start": "13:00", "end": "14:00" }] }] }
        """;

    [Fact]
    public async Task Describe_WhenTheYearHasARhythm_SaysItWithItsExceptionsAndChangesNothing()
    {
        using var desk = await DeskAsync();
        (await desk.RunAsync("plan", "cancel", "ny", "2026-06-03", "--reason", "Salen är stängd")).Ended(0);
        var told = await desk.LeavesAllAsItWasAsync(0, "plan", "describe", "ny", "2026");
        Assert.Equal(
            "Nya gruppen 2026: första onsdagen i varje månad utom januari och juli; undantag 2: 9 september i stället för 2 september, inget möte 4 november.\nSedan dess: 3 juni är inställt: Salen är stängd\n",
            told.Out.ReplaceLineEndings("\n"));
        (await desk.RunAsync("plan", "describe", "ny", "2026", "--lang", "en")).Ended(0).Says("the first Wednesday of every month but January and July; exceptions (2): 9 September instead of 2 September", "Since then: 3 June is cancelled");
    }

    [Fact]
    public async Task Describe_AsJson_HasTheRuleInTheWheelFilesForm()
    {
        using var desk = await DeskAsync();
        var facts = (await desk.RunAsync("plan", "describe", "ny", "2026", "--json")).Ended(0).Json;
        Assert.Equal(("ny", 2026, 9, 2), (facts.GetProperty("group").GetString(), facts.GetProperty("year").GetInt32(), facts.GetProperty("dates").GetArrayLength(), facts.GetProperty("exceptions").GetArrayLength()));
        Assert.Equal("""{"every":"month","weekday":"wednesday","nth":1,"months":[2,3,4,5,6,8,9,10,11,12]}""", JsonSerializer.Serialize(facts.GetProperty("rule")));
        Assert.Equal(("2026-09-02", "2026-09-09"), (facts.GetProperty("exceptions")[0].GetProperty("ruled").GetString(), facts.GetProperty("exceptions")[0].GetProperty("held").GetString()));
        Assert.Equal(JsonValueKind.Null, (await desk.RunAsync("plan", "describe", "fsg", "2026", "--json")).Ended(0).Json.GetProperty("rule").ValueKind);
    }

    [Fact]
    public async Task Describe_WithAFile_WritesASeriesThatLaysTheSameMeetings()
    {
        using var desk = await DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "ny.wheel.json");
        (await desk.RunAsync("plan", "describe", "ny", "2026", "--out", file)).Ended(0).Says("Sparat i");
        // Over the plan it came from it would lay each meeting a second time.
        (await desk.RunAsync("import", file)).Refused(1, "2026-02-04", "gruppen \"ny\" har redan mötet \"ny-2026-02-04\"");
        var before = Meetings(await desk.ExportAsync());
        (await desk.RunAsync("import", desk.Folder.Write("bort.wheel.json", Removal(before)))).Ended(0);
        (await desk.RunAsync("import", file)).Ended(0);
        Assert.Equal(before.Select(m => m.When), Meetings(await desk.ExportAsync()).Select(m => m.When));
    }

    [Theory]
    [InlineData("ny", "2031", "Nya gruppen har inga ordinarie möten med datum 2031.")]
    [InlineData("fgs", "2026", "Det finns ingen grupp som heter ”fgs”")]
    public async Task Describe_WhatIsNotThere_SaysSo(string group, string year, string told)
    {
        using var desk = await DeskAsync();
        (await desk.RunAsync("plan", "describe", group, year)).Refused(1, told);
    }

    [Fact]
    public async Task Describe_FewMeetings_SaysThatTheyAreFew()
    {
        using var desk = await DeskAsync();
        (await desk.RunAsync("plan", "describe", "namnd", "2026")).Ended(0).Says("Nämnden 2026: ett enda möte, för få för att se en rytm.");
    }

    private static List<(string Key, string When)> Meetings(string export) =>
    [
        .. JsonDocument.Parse(export).RootElement.GetProperty("meetings").EnumerateArray().Where(m => m.GetProperty("groups")[0].GetString() == "ny")
            .Select(m => (m.GetProperty("key").GetString()!, $"{m.GetProperty("date")} {m.GetProperty("start")} {m.GetProperty("end")}")),
    ];

    private static string Removal(List<(string Key, string When)> meetings) =>
        $$"""{ "format": "arshjul-wheel/1", "series": [{ "key": "ny", "deleted": true }], "meetings": [{{string.Join(',', meetings.Select(m => $$"""{ "key": "{{m.Key}}", "deleted": true }"""))}}] }""";

    private async Task<Desk> DeskAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("ny-serie.wheel.json", Wednesdays))).Ended(0);
        return desk;
    }
}
