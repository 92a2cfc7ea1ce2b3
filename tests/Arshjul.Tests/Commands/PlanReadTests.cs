using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Dates out of a file: shown line by line, written only when nothing is asked, and taken in by the import.</summary>
public sealed class PlanReadTests(Office office) : IClassFixture<Office>
{
    private const string Page = """
        Sammanträdestider 2027
        Tid: kl. 13.30–16.00
        tors 28/1
        tors 25 februari, Sal Eken
        Kontakt: nämndsekreteraren
        """;

    [Fact]
    public async Task Read_OfAPage_ShowsEachLineWithWeekdayWeekAndTime()
    {
        using var desk = Desk.Empty();
        var shown = (await desk.RunAsync("plan", "read", desk.Folder.Write("tider.txt", Page), "--year", "2027")).Ended(0).Out;
        Assert.Contains("tors 2027-01-28 v. 4", shown, StringComparison.Ordinal);
        Assert.Contains("13.30–16.00", shown, StringComparison.Ordinal);
        Assert.Contains("Kontakt: nämndsekreteraren", shown, StringComparison.Ordinal);
        Assert.Contains("2 datum förstådda, 0 att besvara, 1 rader utan datum.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_IntoAWheelFile_GivesMeetingsThatTheImportTakes()
    {
        using var desk = await office.DeskAsync();
        var wheel = Path.Combine(desk.Folder.Path, "vsg-2027.wheel.json");
        (await desk.RunAsync("plan", "read", desk.Folder.Write("tider.txt", Page), "--year", "2027", "--group", "vsg", "--out", wheel)).Ended(0);
        (await desk.RunAsync("import", wheel)).Ended(0);
        var year = (await desk.RunAsync("year", "2027", "--group", "vsg", "--format", "csv")).Ended(0).Out;
        Assert.Contains("2027-01-28", year, StringComparison.Ordinal);
        Assert.Contains("preliminärt", year, StringComparison.Ordinal);
        Assert.Contains("13:30", year, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhileSomethingIsAsked_WritesNothing()
    {
        using var desk = Desk.Empty();
        var (page, wheel) = (desk.Folder.Write("tider.txt", Page + "\nfre 25/3"), Path.Combine(desk.Folder.Path, "x.wheel.json"));
        (await desk.RunAsync("plan", "read", page, "--year", "2027", "--group", "vsg", "--out", wheel)).Ended(1).Says("Kanske: tors 2027-03-25 v. 12, fre 2027-03-26 v. 12.", "1 datum måste besvaras först. Rätta dem i filen, eller hoppa över dem med --skip-asked. Inget har skrivits.");
        Assert.False(File.Exists(wheel));
        (await desk.RunAsync("plan", "read", page, "--year", "2027", "--group", "vsg", "--out", wheel, "--skip-asked")).Ended(0);
        Assert.Equal(2, JsonNode.Parse(await File.ReadAllTextAsync(wheel, TestContext.Current.CancellationToken))!["meetings"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("Årsmöte i vår\nKontakt: sekreteraren")]
    [InlineData("10 februari 2025\n12 maj 20226")]
    public async Task Read_WhenNothingIsUnderstood_WritesNothing(string text)
    {
        using var desk = Desk.Empty();
        var (page, wheel) = (desk.Folder.Write("tider.txt", text), Path.Combine(desk.Folder.Path, "x.wheel.json"));
        (await desk.RunAsync("plan", "read", page, "--year", "2026", "--group", "vsg", "--out", wheel, "--skip-asked")).Ended(1).Says($"Inget datum i {page} blev förstått, så inget har skrivits.");
        Assert.False(File.Exists(wheel));
    }

    [Fact]
    public async Task Read_AsJson_GivesEveryLineWithItsQuestion()
    {
        using var desk = Desk.Empty();
        var facts = JsonNode.Parse((await desk.RunAsync("plan", "read", desk.Folder.Write("t.txt", "03/04"), "--year", "2027", "--json")).Ended(0).Out)!;
        Assert.Equal(1, (int)facts["asked"]!);
        var line = facts["lines"]![0]!;
        Assert.Equal(("asked", null, "1"), ((string?)line["state"], (string?)line["date"], (string?)line["where"]));
        Assert.Equal(["2027-04-03", "2027-03-04"], line["readings"]!.AsArray().Select(r => (string)r!));
        Assert.Equal("”03/04” kan läsas på två sätt: dag först eller månad först. Vilket är det?", (string?)line["remarks"]![0]);
    }

    [Fact]
    public async Task Read_OfOneBodyOfSeveral_TakesItsDatesAndSaysHowMuchIsLeftOut()
    {
        using var desk = Desk.Empty();
        var (page, wheel) = (desk.Folder.Write("tider.txt", "Möten 2027\n\nNämnden\n28/1\n25/2\n\nUtskottet\n14/1\n\nKontakt\n"), Path.Combine(desk.Folder.Path, "au.wheel.json"));
        var told = (await desk.RunAsync("plan", "read", page, "--year", "2027", "--only", "utskottet", "--group", "au", "--out", wheel)).Ended(0);
        told.Says("tors 2027-01-14", "4 rader om annat är utelämnade.", "1 datum förstådda");
        Assert.DoesNotContain("2027-01-28", told.Out, StringComparison.Ordinal);
        Assert.Equal("2027-01-14", (string?)JsonNode.Parse(await File.ReadAllTextAsync(wheel, TestContext.Current.CancellationToken))!["meetings"]![0]!["date"]);
        (await desk.RunAsync("plan", "read", page, "--year", "2027", "--only", "FSG")).Refused(1, "Ingen rad handlar om ”FSG”. Rubriker i filen: Nämnden, Utskottet, Kontakt.");
    }

    [Theory]
    [InlineData("Hej!\nVi ses snart.")]
    [InlineData("Möten 2027\nTid: kl. 13–15")]
    public async Task Read_OfAFileWithoutADate_ShowsItsLinesAndEndsWithOne(string text)
    {
        using var desk = Desk.Empty();
        var (page, wheel) = (desk.Folder.Write("brev.txt", text), Path.Combine(desk.Folder.Path, "x.wheel.json"));
        (await desk.RunAsync("plan", "read", page)).Ended(1).Says(text.Split('\n')[0], $"{page} har inget datum som går att läsa.");
        (await desk.RunAsync("plan", "read", page, "--group", "vsg", "--out", wheel)).Ended(1);
        Assert.False(File.Exists(wheel));
    }

    [Theory]
    [InlineData("--group", "vsg")]
    [InlineData("--out", "x.wheel.json")]
    public async Task Read_WithOnlyHalfOfWhatWritingNeeds_SaysWhatIsMissing(params string[] half)
    {
        using var desk = Desk.Empty();
        (await desk.RunAsync(["plan", "read", desk.Folder.Write("t.txt", Page), .. half])).Refused(1, "--group och --out hör ihop: ange både vilken grupp mötena gäller och filen de ska skrivas i.");
    }

    [Fact]
    public async Task Read_OfAFileThatIsNotThere_SaysSo()
    {
        using var desk = Desk.Empty();
        var missing = Path.Combine(desk.Folder.Path, "borta.txt");
        Assert.Contains(missing, (await desk.RunAsync("plan", "read", missing)).Ended(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7", "är en PDF")]
    [InlineData("PK\u0003\u0004 not a zip", "kan inte läsas som Excelfil")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027", "är inte en hel kalenderfil")]
    [InlineData("a\0b", "är varken text, Excel")]
    [InlineData("", "är tom")]
    public async Task Read_OfAFileOfAnotherKind_SaysWhatToDoAndWritesNothing(string content, string said)
    {
        using var desk = Desk.Empty();
        var file = desk.Folder.Write("fil", content);
        var outcome = (await desk.RunAsync("plan", "read", file, "--group", "vsg", "--out", file + ".wheel.json")).Ended(1);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
        Assert.False(File.Exists(file + ".wheel.json"));
    }

    [Fact]
    public async Task Read_OfAFileOfFiftyMegabytes_RefusesItUnread()
    {
        using var desk = Desk.Empty();
        var file = desk.Folder.Write("stor.ics", "BEGIN:VCALENDAR\n");
        await using (var stream = File.OpenWrite(file))
            stream.SetLength(50 * 1024 * 1024);
        (await desk.RunAsync("plan", "read", file)).Refused(1, $"{file} är större än 10 MB. Spara bara mötena i en fil för sig.");
    }

    [Fact]
    public async Task Read_OfAnOldEncoding_ReadsItsLetters()
    {
        using var desk = Desk.Empty();
        var file = desk.Folder.Write("gammal.csv", "");
        await File.WriteAllBytesAsync(file, [.. Encoding.ASCII.GetBytes("m"), 0xE5, .. Encoding.ASCII.GetBytes("ndag;2027-01-25;13:00;15:00;L"), 0xF6, .. Encoding.ASCII.GetBytes("vsalen")], TestContext.Current.CancellationToken);
        var shown = (await desk.RunAsync("plan", "read", file)).Ended(0).Out;
        Assert.Contains("måndag;2027-01-25", shown, StringComparison.Ordinal);
        Assert.Contains("13.00–15.00", shown, StringComparison.Ordinal);
    }
}
