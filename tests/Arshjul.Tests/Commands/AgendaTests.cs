using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The agenda as text, page and JSON.</summary>
public sealed class AgendaTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("fsg", "2026-03-10", "Ekonomi", "Verksamhetsplan 2026")]
    [InlineData("fsg", "2026-04-14", "Ekonomi")]
    [InlineData("vsg", "2026-06-02", "Ekonomi")] // the joint meeting, by its second group
    [InlineData("fsg", "2026-10-13", "Ekonomi", "Semestrar")]
    public async Task Agenda_InEachForm_HasTheSamePointsInTheSameOrder(string group, string day, params string[] titles)
    {
        using var desk = await office.DeskAsync();
        string[] look = ["agenda", group, day];

        var json = (await desk.RunAsync([.. look, "--format", "json"])).Ended(0).Json;

        Assert.Equal(titles, json.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()).Select(i => i.GetProperty("title").GetString()));
        Assert.Equal("fsg", json.GetProperty("group").GetString());
        foreach (var format in (string[])["text", "html"])
        {
            var text = (await desk.RunAsync([.. look, "--format", format])).Ended(0).Out;
            var places = titles.Select(t => text.LastIndexOf(t, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Fact]
    public async Task Agenda_AsJson_IsTheSameByEitherOption()
    {
        using var desk = await office.DeskAsync();

        var asked = (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--json")).Ended(0);

        Assert.Equal((await desk.RunAsync("agenda", "fsg", "2026-03-10", "--format", "json")).Out, asked.Out);
        Assert.Equal((await desk.RunAsync("agenda", "fsg", "2026-03-10", "--format", "html", "--json")).Out, asked.Out);
        Assert.Equal("=1+1, \"Eken\"", asked.Json.GetProperty("place").GetString());
    }

    [Fact]
    public async Task Agenda_AsJson_HasExactlyTheContractsNames()
    {
        using var desk = await office.DeskAsync();

        var agenda = (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--json")).Ended(0).Json;

        Assert.Equal(["group", "date", "start", "end", "place", "version", "sections"], Names(agenda));
        Assert.Equal(("2026-03-10", "09:00", "11:00"), (agenda.GetProperty("date").GetString(), agenda.GetProperty("start").GetString(), agenda.GetProperty("end").GetString()));
        Assert.All(agenda.GetProperty("sections").EnumerateArray(), s => Assert.Equal(["title", "items"], Names(s)));
        var items = agenda.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()).ToList();
        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.Equal(["number", "title", "owners", "origin", "subItems", "text"], Names(i)));
    }

    [Fact]
    public async Task Agenda_AsAPage_ShowsHostileTextAsText()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("x.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "points": [{ "group": "fsg", "key": "ond", "name": "<script>alert(1)</script> & co", "section": "agenda", "order": 9, "rule": { "when": "everyMeeting" } }] }"""))).Ended(0);

        var page = (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--format", "html")).Ended(0).Out;

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        (await desk.RunAsync("agenda", "fsg", "2026-03-10")).Ended(0).Says("<script>alert(1)</script> & co");
    }

    [Fact]
    public async Task Agenda_OfAHeldMeeting_IsWhatItWasThen()
    {
        using var desk = await office.DeskAsync();
        string[] look = ["agenda", "fsg", "2026-02-03"];
        var before = (await desk.RunAsync(look)).Ended(0).Out;

        (await desk.RunAsync("import", desk.Folder.Write("x.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "points": [{ "group": "fsg", "key": "ny-punkt", "name": "Ny punkt", "from": "2026-02-20", "section": "agenda", "order": 9, "rule": { "when": "everyMeeting" } }] }"""))).Ended(0);

        Assert.Equal(before, (await desk.RunAsync(look)).Ended(0).Out);
        (await desk.RunAsync("agenda", "fsg", "2026-03-10")).Ended(0).Says("Ny punkt");
    }

    [Theory]
    [InlineData("sv", "FSG 2026-05-12 är inställt: Salen är stängd.")]
    [InlineData("en", "FSG on 2026-05-12 is cancelled: Salen är stängd.")]
    public async Task Agenda_OfACancelledMeeting_SaysWhy(string language, string said)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, "agenda", "fsg", "2026-05-12", "--lang", language)).Refused(1, said);
    }

    [Fact]
    public async Task Agenda_InAnotherLanguageOfMessages_StaysInTheOrganisationsOwn()
    {
        using var desk = await office.DeskAsync();

        Assert.Equal((await desk.RunAsync("agenda", "fsg", "2026-03-10")).Out, (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--lang", "en")).Ended(0).Out);
    }

    private static string[] Names(JsonElement thing) => [.. thing.EnumerateObject().Select(p => p.Name)];
}
