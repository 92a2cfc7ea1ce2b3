using System.Text.Json;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The next year proposed from the terminal, and taken in.</summary>
public sealed class RollTests(Office office) : IClassFixture<Office>
{
    // A year after the board's, with an exception, a day that is red next year, a meeting cancelled, one prepared and one for an occasion.
    private const string More = """
        { "format": "arshjul-wheel/1",
          "series": [{ "key": "ny", "groups": ["ny"], "start": "09:00", "end": "10:30", "place": { "room": "Eken" }, "from": "2026-02-01", "until": "2026-12-31",
            "rhythm": { "every": "month", "weekday": "thursday", "nth": 1 }, "except": ["2026-11-05"], "changed": [{ "date": "2026-09-03", "movedTo": "2026-09-10" }] }],
          "meetings": [
            { "key": "ny-bered", "groups": ["ny"], "kind": "preparation", "date": "2026-03-03", "start": "09:00", "end": "09:30" },
            { "key": "ny-tema", "groups": ["ny"], "kind": "theme", "title": "Arbetsmiljö", "date": "2026-10-21", "start": "09:00", "end": "12:00" },
            { "key": "namnd-2027", "groups": ["namnd"], "date": "2027-03-17", "start": "09:00", "end": "16:00" }
          ] }
        """;

    [Theory]
    [InlineData("plan-roll.sv.txt", "--lang", "sv")]
    [InlineData("plan-roll.en.txt", "--lang", "en")]
    [InlineData("plan-roll.page.txt", "--format", "text")]
    public async Task Roll_ForPeople_IsAsLookedAt(string file, params string[] options)
    {
        using var desk = await DeskAsync();
        Golden.Equal(file, (await desk.LeavesAllAsItWasAsync(0, ["plan", "roll", "2026", .. options])).Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Roll_AsAPage_HoldsWhatTheTextDoes()
    {
        using var desk = await DeskAsync();
        var page = (await desk.RunAsync("plan", "roll", "2026", "--format", "html")).Ended(0).Out;
        Assert.StartsWith("<!DOCTYPE html>", page.TrimStart(), StringComparison.Ordinal);
        foreach (var words in new[] { "Förslag till möten 2027", "Nya gruppen", "tors 6 maj (röd dag: Kristi himmelsfärdsdag)", "Ordinarie möten 2027 finns redan (1), inga nya föreslås: 17 mars.", "Det som följer med av sig självt" })
            Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        // What the checks say is the convener's to mend before anybody is asked.
        Assert.DoesNotContain("Att se över", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roll_AsJson_HasEachMeetingWithItsDayThisYearAndWhy()
    {
        using var desk = await DeskAsync();
        var facts = (await desk.RunAsync("plan", "roll", "2026", "--json")).Ended(0).Json;
        Assert.Equal((2026, 2027), (facts.GetProperty("year").GetInt32(), facts.GetProperty("next").GetInt32()));
        var groups = facts.GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("group").GetString()!);
        Assert.Equal(["2027-03-17"], groups["namnd"].GetProperty("laid").EnumerateArray().Select(d => d.GetString()!));
        Assert.Empty(groups["namnd"].GetProperty("meetings").EnumerateArray());
        var may = groups["ny"].GetProperty("meetings").EnumerateArray().Single(m => m.GetProperty("was").GetString() == "2026-05-07");
        Assert.Equal(
            """{"was":"2026-05-07","date":"2027-05-04","week":18,"key":"ny-2027-05-04","groups":["ny"],"kind":"ordinary","title":null,"start":"09:00","end":"10:30"}""",
            JsonSerializer.Serialize(may.EnumerateObject().Where(p => p.Name != "why").ToDictionary(p => p.Name, p => p.Value)));
        var theme = groups["ny"].GetProperty("meetings").EnumerateArray().Single(m => m.GetProperty("kind").GetString() == "theme");
        Assert.Equal((JsonValueKind.Null, "Arbetsmiljö"), (theme.GetProperty("date").ValueKind, theme.GetProperty("title").GetString()));
        Assert.NotEmpty(facts.GetProperty("carried").EnumerateArray());
    }

    [Fact]
    public async Task Roll_WithAFile_WritesWhatAnImportTakesInAsPreliminary()
    {
        using var desk = await DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "2027.wheel.json");
        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "roll", "2026", "--out", file)).Says("Preliminära möten i förslaget: 18. Inget har ändrats.");
        Assert.DoesNotContain("--out", told.Out, StringComparison.Ordinal);
        (await desk.LeavesAllAsItWasAsync(0, "import", file, "--dry-run")).Says("18 skulle läggas till, 0 ändras och 0 tas bort.");
        (await desk.RunAsync("import", file)).Ended(0).Says("18 tillagda, 0 ändrade, 0 borttagna");
        var meetings = JsonDocument.Parse(await desk.ExportAsync()).RootElement.GetProperty("meetings").EnumerateArray().Where(m => m.TryGetProperty("date", out var date) && date.GetString()!.StartsWith("2027", StringComparison.Ordinal)).ToList();
        Assert.Equal(19, meetings.Count);
        Assert.All(meetings.Where(m => m.GetProperty("key").GetString() != "namnd-2027"), m => Assert.Equal("preliminary", m.GetProperty("status").GetString()));
        // Rolled again, the year stands as it is.
        (await desk.RunAsync("plan", "roll", "2026")).Ended(0).Says("Ordinarie möten 2027 finns redan (10), inga nya föreslås: 7 januari, 4 februari", "Preliminära möten i förslaget: 0. Inget har ändrats.");
    }

    [Fact]
    public async Task Roll_AYearWithoutMeetings_SaysSo()
    {
        using var desk = await DeskAsync();
        (await desk.RunAsync("plan", "roll", "2031")).Refused(1, "Det finns inga möten 2031.");
    }

    private async Task<Desk> DeskAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("mer.wheel.json", More))).Ended(0);
        (await desk.RunAsync("plan", "cancel", "ny", "2026-06-04", "--reason", "Salen är stängd")).Ended(0);
        return desk;
    }
}
