using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>A file of changes: looked at first, then made, all or some, in one or not at all.</summary>
public sealed class PlanApplyTests(Office office) : IClassFixture<Office>
{
    // April and October change places, VSG is called off, and the theme gets its day.
    private const string Spring = """
        # Vårens byten

        move fsg 2026-04-14 2026-10-13 --reason "Krock med nämnden"
        plan move fsg 2026-10-13 2026-04-14
        arshjul plan cancel vsg 2026-03-17 --reason Sjukdom
        move fsg fsg-tema 2026-09-08 --start 08:30 --end 12:00
        """;

    [Fact]
    public async Task DryRun_OfAFile_IsAsLookedAt()
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "apply", desk.Folder.Write("spring.txt", Spring), "--dry-run")).Out;

        Golden.Equal("plan-apply.txt", told.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Apply_OfAFile_MakesThemAll()
    {
        using var desk = await office.DeskAsync();

        var done = (await desk.RunAsync("plan", "apply", desk.Folder.Write("spring.txt", Spring), "--json")).Ended(0).Json;

        Assert.Equal(["dryRun", "changes", "landings", "deadlines", "findings"], done.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["number", "action", "meeting", "from", "to", "start", "end", "toBeTold", "told", "needsApproval"], done.GetProperty("changes")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["1 move fsg-apr", "2 move fsg-okt", "3 cancel vsg-mar", "4 move fsg-tema"], done.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("number")} {c.GetProperty("action")} {c.GetProperty("meeting")}"));
        Assert.Equal(
            ["fsg-feb 2026-02-03", "fsg-mar 2026-03-10", "vsg-mar 2026-03-17 cancelled", "namnd-mar 2026-03-18", "fsg-okt 2026-04-14", "fsg-maj 2026-05-12 cancelled", "bada-jun 2026-06-02", "fsg-tema 2026-09-08", "fsg-apr 2026-10-13"],
            await MeetingsAsync(desk));
        Assert.Contains("Krock med nämnden", await desk.ExportAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,2", "fsg-okt 2026-04-14")]
    [InlineData("4", "fsg-tema 2026-09-08")]
    [InlineData("3,3", "vsg-mar 2026-03-17 cancelled")]
    public async Task Apply_OfSome_MakesThoseAlone(string only, string made)
    {
        using var desk = await office.DeskAsync();

        var done = (await desk.RunAsync("plan", "apply", desk.Folder.Write("spring.txt", Spring), "--only", only, "--json")).Ended(0).Json;

        Assert.Equal(only.Split(',').Distinct(), done.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("number").ToString()));
        Assert.Contains(made, await MeetingsAsync(desk));
        if (only != "4")
            Assert.DoesNotContain("fsg-tema 2026-09-08", await MeetingsAsync(desk));
    }

    [Fact]
    public async Task Apply_OfOneOfTwoThatChangePlaces_IsRefused()
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, "plan", "apply", desk.Folder.Write("spring.txt", Spring), "--only", "1")).Refused(1, "FSG har redan ett möte 2026-10-13 kl. 09.00–11.00.");
    }

    public static TheoryData<string, string[]> Wrong => new()
    {
        { "", ["har inga ändringar. Skriv en per rad, som: move fsg 2026-03-10 2026-03-12"] },
        { "# inget\n\n", ["har inga ändringar."] },
        { "move fsg 2026-03-10", ["Ändring 1, rad 1: NEWDATE saknas."] },
        { "\n# två\nmove fsg 10/3 11/3\ncancel fsg 2026-03-10", ["Ändring 1, rad 3: ”10/3” är inget datum.", "Ändring 1, rad 3: ”11/3” är inget datum.", "Ändring 2, rad 4: --reason måste anges."] },
        { "check 2026", ["Ändring 1, rad 1: Ange vad som ska göras: move, cancel."] },
        { "move fsg 2026-03-10 2026-03-12 --dry-run", ["Ändring 1, rad 1: --dry-run hör inte hemma i filen. Skriv det efter arshjul plan apply."] },
        { "cancel fsg 2026-03-10 --reason x --json", ["Ändring 1, rad 1: --json hör inte hemma i filen."] },
        { "move fsg 2026-03-10 2026-03-12\nmove fsg 2026-03-11 2026-03-12\nmove fsgg 2026-03-10 2026-03-12", ["Ändring 2, rad 2: FSG har inget möte 2026-03-11.", "Ändring 3, rad 3: Det finns ingen grupp som heter ”fsgg”."] },
        { "move fsg 2026-03-10 2026-03-12\ncancel fsg 2026-03-10 --reason x", ["FSG den 2026-03-10 ska ändras två gånger på samma gång."] },
        { "move fsg 2026-03-10 2026-03-12\nmove fsg 2026-02-03 2026-03-20", ["Ändring 2, rad 2: FSG den 2026-02-03 har redan hållits"] },
        { "move fsg 2026-03-10 2026-03-12\nmove fsg 2026-04-14 2026-03-12", ["FSG har redan ett möte 2026-03-12 kl. 09.00–11.00."] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Apply_OfAFileThatIsWrong_TellsEachFaultAndChangesNothing(string text, string[] said)
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.LeavesAllAsItWasAsync(1, "plan", "apply", desk.Folder.Write("wrong.txt", text))).Refused(1, said);

        Assert.Equal(said.Length, told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("5", 1, "Ändring 5 finns inte i filen: den har 4.")]
    [InlineData("0", 2, "”0” är inget nummer. Skriv dem som 1,3.")]
    [InlineData("1,två", 2, "”två” är inget nummer.")]
    [InlineData("", 2, "”” är inget nummer.")]
    public async Task Only_WithWhatIsNoNumberOfTheFile_IsRefused(string only, int code, string said)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(code, "plan", "apply", desk.Folder.Write("spring.txt", Spring), "--only", only)).Refused(code, said);
    }

    [Fact]
    public async Task Apply_OfWhatIsNoTextFile_SaysWhatItIs()
    {
        using var desk = await office.DeskAsync();
        var latin = Path.Combine(desk.Folder.Path, "latin.txt");
        await File.WriteAllBytesAsync(latin, [0x6D, 0xE5, 0x0A], TestContext.Current.CancellationToken);

        (await desk.RunAsync("plan", "apply", latin)).Refused(1, "är inte sparad som UTF-8.");
        (await desk.RunAsync("plan", "apply", desk.Folder.Write("stor.txt", new string('#', 1024 * 1024 + 1)))).Refused(1, "är större än 1 MB");
        (await desk.RunAsync("plan", "apply", Path.Combine(desk.Folder.Path, "finns-inte.txt"))).Refused(1, "finns-inte.txt finns inte.");
        (await desk.RunAsync("plan", "apply", desk.Folder.Path)).Refused(1, "är en mapp.");
        // A mark and line ends of Windows are no fault.
        (await desk.RunAsync("plan", "apply", desk.Folder.Write("bom.txt", "\uFEFFmove fsg 2026-03-10 2026-03-12\r\n"))).Ended(0).Says("1. FSG är flyttat från 2026-03-10 till 2026-03-12.");
    }

    private static async Task<IEnumerable<string>> MeetingsAsync(Desk desk) =>
        (await desk.RunAsync("year", "2026", "--json")).Json.GetProperty("meetings").EnumerateArray()
            .Select(m => $"{m.GetProperty("key")} {m.GetProperty("date")}{(m.GetProperty("status").GetString() == "cancelled" ? " cancelled" : "")}");
}
