using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The commands that look: year and agenda, and what they say when there is nothing to see.</summary>
public sealed class LookingTests(Imported imported) : IClassFixture<Imported>
{
    public static TheoryData<string[]> Looks => new(
        (string[])["year", "2026"], ["agenda", "fsg", "2026-01-01"], ["call", "fsg", "2026-01-01"], ["approve", "fsg", "2026-01-01"], ["feed", "fsg"], ["feed", "list"], ["feed", "add", "fsg"], ["export"], ["rehearse", "2026"], ["plan", "cancel", "fsg", "2026-01-01", "--reason", "x"]);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Command_WithoutData_SaysWhatToDoFirst(string[] command)
    {
        using var folder = new DataFolderCopy();

        (await Cli.RunAsync([.. command, "--data", folder.Data])).Ended(1).Says("arshjul import", folder.Data);

        Assert.False(Directory.Exists(folder.Data));
    }

    [Theory]
    [InlineData("sv", "Det finns ingen grupp som heter ”nej”.", "fsg (FSG)")]
    [InlineData("en", "There is no group called “nej”.", "fsg (FSG)")]
    public async Task Agenda_OfAnUnknownGroup_ListsTheGroups(string language, params string[] said) =>
        (await Cli.RunAsync("agenda", "nej", "2022-03-21", "--data", await imported.SeedsAsync(), "--lang", language)).Ended(1).Says(said);

    [Theory]
    [InlineData("sv", "VSG har inget möte 2022-03-22. Närmaste möten är 2022-03-21 och ")]
    [InlineData("en", "VSG has no meeting on 2022-03-22. The nearest meetings are 2022-03-21 and ")]
    public async Task Agenda_OnADateWithoutAMeeting_NamesTheNearest(string language, string said) =>
        (await Cli.RunAsync("agenda", "vsg", "2022-03-22", "--data", await imported.SeedsAsync(), "--lang", language)).Ended(1).Says(said);

    [Fact]
    public async Task Agenda_AsJson_HasExactlyTheContractsNames()
    {
        var agenda = (await Cli.RunAsync("agenda", "vsg", "2022-03-21", "--format", "json", "--data", await imported.SeedsAsync())).Ended(0).Json;

        Assert.Equal(["group", "date", "start", "end", "place", "version", "sections"], Names(agenda));
        Assert.Equal("vsg", agenda.GetProperty("group").GetString());
        Assert.Equal("2022-03-21", agenda.GetProperty("date").GetString());
        Assert.All(agenda.GetProperty("sections").EnumerateArray(), s => Assert.Equal(["title", "items"], Names(s)));
        var items = agenda.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()).ToList();
        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.Equal(["number", "title", "owners", "origin", "subItems", "text"], Names(i)));
        Assert.Contains(agenda.GetProperty("sections").EnumerateArray(), s => s.GetProperty("title").GetString() == "Information");
    }

    [Fact]
    public async Task Agenda_AsTextAndHtml_HasTheSameHeadings()
    {
        var data = await imported.SeedsAsync();
        var titles = (await Cli.RunAsync("agenda", "vsg", "2022-03-21", "--json", "--data", data)).Ended(0).Json
            .GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("items").EnumerateArray()).Select(i => i.GetProperty("title").GetString()!.Split(' ')[0]).ToArray();

        (await Cli.RunAsync("agenda", "vsg", "2022-03-21", "--data", data)).Ended(0).Says(titles);
        (await Cli.RunAsync("agenda", "vsg", "2022-03-21", "--format", "html", "--data", data)).Ended(0).Says([.. titles, "<html"]);
    }

    [Fact]
    public async Task Agenda_OfACancelledMeeting_SaysWhy() =>
        (await Cli.RunAsync("agenda", "fsg", "2023-10-24", "--data", await imported.SeedsAsync())).Ended(1).Says("2023-10-24");

    [Fact]
    public async Task Year_AsATable_ShowsDatesAndStatus() =>
        (await Cli.RunAsync("year", "2022", "--group", "vsg", "--data", await imported.SeedsAsync())).Ended(0).Says("Datum", "2022-03-21", "VSG", "hållet");

    [Fact]
    public async Task Year_AsJson_HasEachMeetingOnce()
    {
        var year = (await Cli.RunAsync("year", "2022", "--json", "--data", await imported.SeedsAsync())).Ended(0).Json;
        var keys = year.GetProperty("meetings").EnumerateArray().Select(m => m.GetProperty("key").GetString()).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(year.GetProperty("meetings").EnumerateArray(), m => Assert.StartsWith("2022-", m.GetProperty("date").GetString() ?? "2022-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Year_WithAnUndatedMeeting_ShowsItAsSuch()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("year", "2190", "--data", folder.Data)).Ended(0).Says("utan datum", "datum saknas, tänkt i höst");
    }

    [Fact]
    public async Task Year_AsCsv_GivesASpreadsheetNoFormula()
    {
        using var folder = await imported.FutureAsync();

        var csv = (await Cli.RunAsync("year", "2190", "--format", "csv", "--data", folder.Data)).Ended(0).Out;

        Assert.Contains("\"'=Sal, \"\"A\"\"\"", csv, StringComparison.Ordinal);
        Assert.StartsWith("Datum,Vecka,Grupp,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_WithoutMeetings_SaysSo() => (await Cli.RunAsync("year", "1950", "--data", await imported.SeedsAsync())).Ended(0).Says("Det finns inga möten 1950.");

    private static string[] Names(JsonElement thing) => [.. thing.EnumerateObject().Select(p => p.Name)];
}
