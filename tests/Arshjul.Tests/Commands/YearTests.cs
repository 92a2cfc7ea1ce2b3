using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The year as people, spreadsheets and programs read it.</summary>
public sealed class YearTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("sv", "Datum,Vecka,Grupp,Typ,Läge,Punkter,Frister,Att se över,Börjar,Slutar,Plats,Nyckel", "beslutat", "preliminärt", "inställt", "hållet", "utan datum")]
    [InlineData("en", "Date,Week,Group,Kind,Status,Points,Deadlines,To look at,Starts,Ends,Place,Key", "decided", "preliminary", "cancelled", "held", "undated")]
    public async Task Csv_InEitherLanguage_HasTheSameColumnsAndEachStatus(string language, string header, params string[] statuses)
    {
        using var desk = await office.DeskAsync();

        var lines = (await desk.RunAsync("year", "2026", "--format", "csv", "--lang", language)).Ended(0).Out.Split("\r\n");

        Assert.Equal(header, lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.All(statuses, s => Assert.Contains(lines, l => l.Contains($",{s},", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-03-10,11,FSG,ordinarie möte,beslutat,Ekonomi; Verksamhetsplan 2026,ärenden 2026-02-18; kallelse 2026-02-24 09:00,,09:00,11:00,\"'=1+1, \"\"Eken\"\"\",fsg-mar")]
    [InlineData("2026-05-12,20,FSG,ordinarie möte,inställt,,,inställt: Salen är stängd.,09:00,11:00,,fsg-maj")]
    [InlineData("2026-06-02,23,FSG/VSG,ordinarie möte,beslutat,Ekonomi,ärenden 2026-05-13; kallelse 2026-05-19 09:00,,13:00,15:00,,bada-jun")]
    [InlineData("2026-03-18,12,Nämnden,ordinarie möte,beslutat,,,,09:00,16:00,,namnd-mar")]
    [InlineData("utan datum,,FSG,tematräff: @Tema,utan datum,,,\"datum saknas, tänkt i höst\",,,,fsg-tema")]
    public async Task Csv_OfTheYear_HasTheWholeLine(string line)
    {
        using var desk = await office.DeskAsync();

        Assert.Contains(line, (await desk.RunAsync("year", "2026", "--format", "csv")).Ended(0).Out.Split("\r\n"));
    }

    [Fact]
    public async Task Json_OfAMeeting_HasTheNamesThatProgramsRead()
    {
        using var desk = await office.DeskAsync();

        var year = (await desk.RunAsync("year", "2026", "--json")).Ended(0).Json;

        Assert.Equal(["year", "group", "meetings", "warnings"], Names(year));
        Assert.All(year.GetProperty("meetings").EnumerateArray(), m => Assert.Equal(["date", "week", "start", "end", "groups", "label", "key", "title", "kind", "status", "place", "points", "deadlines", "warnings"], Names(m)));
        Assert.Equal(["held", "decided", "decided", "decided", "preliminary", "cancelled", "decided", "decided", "undated"], year.GetProperty("meetings").EnumerateArray().Select(m => m.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Json_InEitherLanguage_IsTheSameButForItsSentences()
    {
        using var desk = await office.DeskAsync();

        var (swedish, english) = ((await desk.RunAsync("year", "2026", "--json")).Ended(0).Json, (await desk.RunAsync("year", "2026", "--json", "--lang", "en")).Ended(0).Json);

        foreach (var (one, other) in swedish.GetProperty("meetings").EnumerateArray().Zip(english.GetProperty("meetings").EnumerateArray()))
            foreach (var name in Names(one).Where(n => n != "warnings"))
                Assert.Equal(one.GetProperty(name).GetRawText(), other.GetProperty(name).GetRawText());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("table")]
    public async Task Json_BesideAnotherFormat_Wins(string format)
    {
        using var desk = await office.DeskAsync();

        Assert.Equal(2026, (await desk.RunAsync("year", "2026", "--format", format, "--json")).Ended(0).Json.GetProperty("year").GetInt32());
    }

    [Theory]
    [InlineData("fsg", "fsg-feb", "fsg-mar", "fsg-apr", "fsg-maj", "bada-jun", "fsg-okt", "fsg-tema")]
    [InlineData("vsg", "vsg-mar", "bada-jun")]
    [InlineData("namnd", "namnd-mar")]
    [InlineData("ny")]
    public async Task Year_OfOneGroup_HasItsMeetingsAndTheJointOnes_InOrderOfTime(string group, params string[] keys)
    {
        using var desk = await office.DeskAsync();

        var year = (await desk.RunAsync("year", "2026", "--group", group, "--json")).Ended(0).Json;

        Assert.Equal(keys, year.GetProperty("meetings").EnumerateArray().Select(m => m.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Table_ForPeople_HasEachDayAndWhatToLookAt()
    {
        using var desk = await office.DeskAsync();

        var table = (await desk.RunAsync("year", "2026")).Ended(0).Says("Att se över", "2026-02-03", "hållet", "2026-10-13", "”Semestrar” hör till 2026-07-01 – 2026-07-31 och tas först här.", "datum saknas, tänkt i höst").Out;

        Assert.DoesNotContain("\u001b", table, StringComparison.Ordinal); // no colours in a pipe
    }

    [Theory]
    [InlineData("sv", "Det finns inga möten 2024.")]
    [InlineData("en", "There are no meetings in 2024.")]
    public async Task Year_WithoutMeetings_SaysSoToPeople_AndNothingToASpreadsheet(string language, string said)
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("year", "2024", "--lang", language)).Ended(0).Says(said);
        Assert.Single((await desk.RunAsync("year", "2024", "--format", "csv", "--lang", language)).Ended(0).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty((await desk.RunAsync("year", "2024", "--json", "--lang", language)).Ended(0).Json.GetProperty("meetings").EnumerateArray());
    }

    [Fact]
    public async Task Year_AsDaysGoBy_HoldsWhatHasBeen()
    {
        using var desk = await office.DeskAsync();
        string[] look = ["year", "2026", "--group", "vsg", "--json"];
        Assert.Equal("decided", (await desk.RunAsync(look)).Json.GetProperty("meetings")[0].GetProperty("status").GetString());

        desk.Wait(days: 26);

        Assert.Equal("held", (await desk.RunAsync(look)).Json.GetProperty("meetings")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Year_WithAMeetingOverNewYear_ShowsItInBoth()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("nyar.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "meetings": [{ "key": "nyar", "groups": ["ny"], "kind": "fullDay", "date": "2026-12-31", "lastDate": "2027-01-01", "start": "09:00", "end": "16:00" }] }"""))).Ended(0);

        Assert.Contains(",nyar\r\n", (await desk.RunAsync("year", "2026", "--format", "csv")).Ended(0).Out, StringComparison.Ordinal);
        Assert.Contains("2026-12-31,53,Nya gruppen,", (await desk.RunAsync("year", "2027", "--format", "csv")).Ended(0).Out, StringComparison.Ordinal);
    }

    private static string[] Names(JsonElement thing) => [.. thing.EnumerateObject().Select(p => p.Name)];
}
