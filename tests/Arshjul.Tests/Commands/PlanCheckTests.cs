using System.Text.Json;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Looking a year over: for people, for programs, and for scripts that stop when something is wrong.</summary>
public sealed class PlanCheckTests(Office office) : IClassFixture<Office>
{
    private const string Trouble = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov" },
          "closures": [{ "key": "lov", "name": "höstlov", "kind": "schoolHoliday", "from": "2026-10-12", "to": "2026-10-16" }],
          "meetings": [
            { "key": "fsg-rod", "groups": ["fsg"], "date": "2026-06-06", "start": "09:00", "end": "11:00" },
            { "key": "vsg-krock", "groups": ["vsg"], "date": "2026-10-13", "start": "10:00", "end": "12:00" }
          ],
          "silences": [{ "key": "lovet", "meeting": "fsg-okt", "rule": "schoolHoliday", "reason": "Ingen har barn i skolan.", "known": "2026-02-01" }]
        }
        """;

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Table_ForPeople_IsAsLookedAt(string language)
    {
        using var desk = await TroubledAsync();

        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "check", "2026", "--all", "--lang", language)).Out;

        Golden.Equal($"plan-check.{language}.txt", told.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Check_WithoutAll_LeavesOutWhatWasSilencedAndWhatIsOver_AndSaysHowMany()
    {
        using var desk = await TroubledAsync();

        var told = (await desk.RunAsync("plan", "check", "2026")).Ended(0).Says("Anmärkningar som inte visas, för att de är tystade eller gäller det som varit: 1. Se dem med --all.").Out;

        Assert.DoesNotContain("Ingen har barn", told, StringComparison.Ordinal);
        Assert.Contains("vsg-krock", (await desk.RunAsync("plan", "check", "2026", "--json")).Out, StringComparison.Ordinal);
        desk.Wait(days: 300);
        (await desk.RunAsync("plan", "check", "2026", "--group", "vsg")).Ended(0).Says("Inget att anmärka på 2026.", "Anmärkningar som inte visas");
    }

    [Fact]
    public async Task Json_OfAFinding_HasTheNamesThatProgramsRead()
    {
        using var desk = await TroubledAsync();

        var all = (await desk.RunAsync("plan", "check", "2026", "--all", "--json")).Ended(0).Json;
        var some = (await desk.RunAsync("plan", "check", "2026", "--json")).Ended(0).Json;

        Assert.Equal(["year", "group", "findings", "untold"], all.EnumerateObject().Select(p => p.Name));
        var silenced = all.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("meeting").GetString() == "fsg-okt" && f.GetProperty("rule").GetString() == "schoolHoliday");
        Assert.Equal(["date", "rule", "severity", "groups", "meeting", "otherMeeting", "subject", "what", "remedy", "over", "silenced"], silenced.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2026-10-13", "note", "Ingen har barn i skolan."), (silenced.GetProperty("date").GetString(), silenced.GetProperty("severity").GetString(), silenced.GetProperty("silenced").GetString()));
        Assert.Equal((0, 1), (all.GetProperty("untold").GetInt32(), some.GetProperty("untold").GetInt32()));
        Assert.DoesNotContain(Rules(some), r => r == "fsg-okt schoolHoliday");
    }

    [Fact]
    public async Task Check_OfOneGroup_TellsWhatConcernsIt()
    {
        using var desk = await TroubledAsync();

        Assert.Equal(["vsg-krock personTwice", "vsg-krock schoolHoliday"], Rules((await desk.RunAsync("plan", "check", "2026", "--group", "vsg", "--json")).Ended(0).Json));
        Assert.Contains("vsg-krock personTwice", Rules((await desk.RunAsync("plan", "check", "2026", "--group", "fsg", "--json")).Ended(0).Json)); // the other side of it
        Assert.Empty(Rules((await desk.RunAsync("plan", "check", "2026", "--group", "ny", "--json")).Ended(0).Json));
        (await desk.RunAsync("plan", "check", "2026", "--group", "finns-inte")).Refused(1, "Det finns ingen grupp som heter ”finns-inte”.");
    }

    [Fact]
    public async Task Strict_WhenSomethingIsWrong_EndsWithOne_AndWithZeroForNotes()
    {
        using var desk = await TroubledAsync();

        (await desk.RunAsync("plan", "check", "2026", "--strict")).Ended(1).Says("personTwice");
        (await desk.RunAsync("plan", "check", "2026", "--group", "ny", "--strict")).Ended(0);
        (await desk.RunAsync("plan", "check", "2024", "--strict")).Ended(0).Says("Inget att anmärka på 2024.");
        // What is shown only because all was asked for does not count.
        (await desk.RunAsync("plan", "cancel", "vsg", "2026-10-13", "--reason", "x")).Ended(0);
        (await desk.RunAsync("plan", "cancel", "fsg", "2026-06-06", "--reason", "x")).Ended(0);
        desk.Wait(days: 300);
        (await desk.RunAsync("plan", "check", "2026", "--group", "vsg", "--all", "--strict")).Ended(0);
    }

    [Fact]
    public async Task Year_OfTheSamePlan_SaysTheSame()
    {
        using var desk = await TroubledAsync();

        var found = (await desk.RunAsync("plan", "check", "2026", "--json")).Json.GetProperty("findings").EnumerateArray().ToList();
        var year = (await desk.RunAsync("year", "2026", "--json")).Json;

        var rows = year.GetProperty("meetings").EnumerateArray().SelectMany(m => m.GetProperty("warnings").EnumerateArray().Select(w => w.GetString())).Concat(year.GetProperty("warnings").EnumerateArray().Select(w => w.GetString())).ToHashSet();
        Assert.All(found, f => Assert.Contains(f.GetProperty("what").GetString(), rows));
        Assert.DoesNotContain(rows, r => r == "Skollov: höstlov." && found.TrueForAll(f => f.GetProperty("what").GetString() != r));
    }

    private async Task<Desk> TroubledAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("trouble.wheel.json", Trouble))).Ended(0);
        return desk;
    }

    private static string[] Rules(JsonElement told) => [.. told.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("meeting").GetString()} {f.GetProperty("rule").GetString()}")];
}
