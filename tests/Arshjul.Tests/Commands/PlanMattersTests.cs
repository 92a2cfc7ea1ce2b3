using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Matters on their way through several forums, as a convener sees them.</summary>
public sealed class PlanMattersTests(Office office) : IClassFixture<Office>
{
    private const string Matters = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov" },
          "meetings": [{ "key": "namnd-nov", "groups": ["namnd"], "date": "2026-11-18", "start": "09:00", "end": "16:00" }],
          "matters": [
            { "key": "flytt", "title": "Flytt till kvarteret Almen", "steps": [
              { "group": "fsg", "meeting": "fsg-feb", "state": "discussed", "known": "2026-02-03" },
              { "group": "namnd", "meeting": "namnd-mar", "decides": true }] },
            { "key": "schema", "title": "Nya scheman", "steps": [
              { "group": "vsg" },
              { "group": "fsg", "meeting": "fsg-mar" },
              { "group": "namnd", "meeting": "namnd-nov", "decides": true }] },
            { "key": "klart", "title": "Övertid 2025", "steps": [{ "group": "fsg", "date": "2025-11-04", "state": "agreed" }, { "group": "namnd", "date": "2025-12-10", "decides": true, "state": "decided" }] }
          ]
        }
        """;

    [Fact]
    public async Task Matters_OnTheirWay_AreAsLookedAt()
    {
        using var desk = await DeskAsync();

        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "matters", "2026")).Out;

        Golden.Equal("plan-matters.txt", told.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Json_OfMatters_HasTheFieldsThatAreWrittenDown()
    {
        using var desk = await DeskAsync();

        var told = (await desk.RunAsync("plan", "matters", "--json")).Ended(0).Json;

        Assert.Equal(["year", "matters", "findings"], told.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["flytt", "klart", "schema"], told.GetProperty("matters").EnumerateArray().Select(m => m.GetProperty("key").GetString()));
        Assert.Equal(["key", "title", "steps"], told.GetProperty("matters")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["group", "meeting", "date", "decides", "state", "isOver"], told.GetProperty("matters")[0].GetProperty("steps")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["matterOrder schema", "matterOrder flytt"], told.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("rule")} {f.GetProperty("subject")}"));
    }

    [Fact]
    public async Task Year_WithoutMatters_SaysSo()
    {
        using var desk = await DeskAsync();

        (await desk.RunAsync("plan", "matters", "2024")).Ended(0).Says("Inga ärenden genom flera forum tas upp 2024.");
        (await desk.RunAsync("plan", "matters", "2025")).Ended(0).Says("Övertid 2025 (klart)");
        (await desk.RunAsync("plan", "matters", "i år")).Refused(2, "”i år” är inget år");
        using var bare = await office.DeskAsync();
        (await bare.RunAsync("plan", "matters")).Ended(0).Says("Inga ärenden genom flera forum. De skrivs i hjulfilens matters.");
    }

    [Fact]
    public async Task Agenda_OfAForumOnTheWay_HasTheMatter()
    {
        using var desk = await DeskAsync();

        (await desk.RunAsync("agenda", "fsg", "2026-03-10")).Ended(0).Says("Nya scheman", "Ärendets väg: VSG → FSG → Nämnden");
        Assert.Contains("\"severalForums\"", (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--format", "json")).Ended(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfAForumOnTheWay_SaysThatTheOrderBreaks()
    {
        using var desk = await DeskAsync();

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-11-24", "--dry-run")).Ended(0).Says("(matterOrder): ”Nya scheman” beslutas i Nämnden ons 2026-11-18, men tas upp i FSG först tis 2026-11-24.");
    }

    private async Task<Desk> DeskAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("matters.wheel.json", Matters))).Ended(0);
        return desk;
    }
}
