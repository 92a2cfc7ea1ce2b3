using System.Text;
using Arshjul.Commands;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Folders, settings and databases that are not as they should be: a sentence for people, the right exit code, and nothing half-written.</summary>
public sealed class FailureTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string[]> Commands => new(
        (string[])["year", "2026"], ["agenda", "fsg", "2026-03-10"], ["call", "fsg", "2026-03-10"], ["approve", "fsg", "2026-03-10"], ["feed", "fsg"], ["feed", "list"], ["feed", "add", "fsg"], ["feed", "revoke", "fsg", "1"], ["export"], ["rehearse", "2026"], ["plan", "move", "fsg", "2026-03-10", "2026-03-11"], ["plan", "cancel", "fsg", "2026-03-10", "--reason", "x"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_WhereNothingWasImported_SaysWhatToDo_AndMakesNoFolder(string[] command)
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync(command)).Refused(1, $"Det finns inget årshjul i {desk.Folder.Data} ännu.", "arshjul import FIL");
        (await desk.RunAsync([.. command, "--lang", "en"])).Refused(1, $"There is no year wheel in {desk.Folder.Data} yet.", "arshjul import FILE");

        Assert.False(Directory.Exists(desk.Folder.Data));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_WithAnUnknownSetting_NamesIt(string[] command)
    {
        using var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), """{ "PublicBaseURI": "https://x.example", "Mail": { "Send": "kanske" } }""", TestContext.Current.CancellationToken);

        (await desk.LeavesAllAsItWasAsync(1, command)).Refused(1, "Inställningen PublicBaseURI finns inte.", "Inställningen Mail:Send är ”kanske”.");
    }

    [Theory]
    [InlineData("sv", "Inställningarna i")]
    [InlineData("en", "The settings in")]
    public async Task Command_WithSettingsThatAreNoJson_NamesTheFile(string language, string said)
    {
        using var desk = await office.DeskAsync();
        var file = Path.Combine(desk.Folder.Data, "appsettings.json");
        await File.WriteAllTextAsync(file, "{ \"Mail\": ", TestContext.Current.CancellationToken);

        (await desk.LeavesAllAsItWasAsync(1, "year", "2026", "--lang", language)).Refused(1, said, file);
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Command_WhenTheDatabaseIsNone_SaysSo_AndLeavesTheFile(string language)
    {
        using var desk = Desk.Empty();
        Directory.CreateDirectory(desk.Folder.Data);
        var file = Path.Combine(desk.Folder.Data, "arshjul.db");
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Detta är ingen databas. ", 500)));
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        (await desk.RunAsync("year", "2026", "--lang", language)).Refused(1, "arshjul.db");

        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_WhereAFileStandsInTheFoldersPlace_SaysSo_AndLeavesTheFile()
    {
        using var desk = Desk.Empty();
        var (wheel, stands) = (desk.Folder.Write("a.wheel.json", OfficeWheel.Text), desk.Folder.Write("data", "min fil"));

        (await desk.RunAsync("import", wheel)).Refused(1, stands, "--data");

        Assert.Equal("min fil", await File.ReadAllTextAsync(stands, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("export", "--out")]
    [InlineData("rehearse", "2026", "--out")]
    [InlineData("call", "fsg", "2026-03-10", "--out")]
    public async Task Command_WhenItsOutputCannotBeWritten_SaysWhere_AndLeavesNoHalfFile(params string[] command)
    {
        using var desk = await office.DeskAsync();
        var stands = desk.Folder.Write("upptagen", "min fil");

        (await desk.LeavesAllAsItWasAsync(1, [.. command, Path.Combine(stands, "ut")])).Refused(1, "Det går inte att skriva", stands);

        Assert.Equal("min fil", await File.ReadAllTextAsync(stands, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFiles(desk.Folder.Path, "*.part", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("sv", "Något gick fel i programmet. Detaljerna står i")]
    [InlineData("en", "Something went wrong in the program. The details are in")]
    public async Task Command_WhenTheProgramFails_EndsWithThree_AndWritesDownWhyWithoutAddresses(string language, string said)
    {
        using var desk = await office.DeskAsync();
        using var error = new StringWriter();
        await using var broken = new BrokenWriter();

        var code = await CommandLine.RunAsync(["year", "2026", "--json", "--data", desk.Folder.Data, "--lang", language], new Surroundings { Output = broken, Error = error });

        var log = Assert.Single(Directory.EnumerateFiles(Path.Combine(desk.Folder.Data, "logs")));
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(log, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("BrokenWriter", error.ToString(), StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        Assert.Contains(nameof(BrokenWriter), text, StringComparison.Ordinal);
        Assert.DoesNotContain("ab@prov.example", text, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("Trasig för ab@prov.example");
    }
}
