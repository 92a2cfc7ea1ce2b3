using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Import and export through the program: all or nothing, and nothing left behind by a fault.</summary>
public sealed class ImportTests(Imported imported) : IClassFixture<Imported>
{
    [Fact]
    public async Task DryRun_InNoFolder_TellsAndMakesNothing()
    {
        using var folder = new DataFolderCopy();
        var file = folder.Write("a.wheel.json", FutureWheel.Text);

        (await Cli.RunAsync("import", file, "--dry-run", "--data", folder.Data)).Ended(0).Says("Inget har ändrats.");

        Assert.False(Directory.Exists(folder.Data));
    }

    [Fact]
    public async Task DryRun_AsJson_ListsEachChange()
    {
        using var folder = new DataFolderCopy();

        var told = (await Cli.RunAsync("import", folder.Write("a.wheel.json", FutureWheel.Text), "--dry-run", "--json", "--data", folder.Data)).Ended(0).Json;

        Assert.True(told.GetProperty("dryRun").GetBoolean());
        Assert.Contains(told.GetProperty("changes").EnumerateArray(), c => c.GetProperty("list").GetString() == "meetings" && c.GetProperty("key").GetString() == "m1" && c.GetProperty("action").GetString() == "added");
    }

    [Theory]
    [InlineData("sv", "{ \"format\": ", "trasig.wheel.json")]
    [InlineData("en", "{ \"format\": \"arshjul-wheel/1\", \"meetings\": [{ \"key\": \"x\", \"groups\": [\"nowhere\"] }] }", "nowhere")]
    public async Task Import_OfABrokenFile_EndsWithOneAndMakesNothing(string language, string text, string said)
    {
        using var folder = new DataFolderCopy();

        (await Cli.RunAsync("import", folder.Write("trasig.wheel.json", text), "--data", folder.Data, "--lang", language)).Ended(1).Says(said);

        Assert.False(Directory.Exists(folder.Data));
    }

    [Fact]
    public async Task Import_OfABrokenFile_LeavesAFilledFolderAsItWas()
    {
        using var folder = await imported.FutureAsync();
        var before = folder.Bytes();

        (await Cli.RunAsync("import", folder.Write("trasig.wheel.json", "{"), "--data", folder.Data)).Ended(1);

        Assert.Equal(before, folder.Bytes());
    }

    [Fact]
    public async Task Import_OfMissingFiles_NamesThemAll()
    {
        using var folder = new DataFolderCopy();

        (await Cli.RunInAsync(folder.Path, "import", "a.json", "b.json", folder.Path)).Ended(1).Says("Filen a.json finns inte.", "Filen b.json finns inte.", "är en mapp");

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Import_IntoAFolderThatCannotBe_EndsWithOne()
    {
        using var folder = new DataFolderCopy();
        var file = folder.Write("a.wheel.json", FutureWheel.Text);

        // A file stands where the folder should be: nobody, not even root, can write there.
        (await Cli.RunAsync("import", file, "--data", Path.Combine(file, "data"))).Ended(1).Says("--data");
        (await Cli.RunAsync("import", file, "--data", Path.Combine(file, "data"), "--lang", "en")).Ended(1).Says("--data");

        Assert.Equal([file], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Import_ASecondTime_ChangesNothing()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("import", folder.Write("a.wheel.json", FutureWheel.Text), "--data", folder.Data)).Ended(0).Says("Inget har ändrats.");
    }

    [Fact]
    public async Task Export_ThenImport_GivesTheSameBytes()
    {
        using var folder = new DataFolderCopy();
        var (first, second) = (Path.Combine(folder.Path, "1.json"), Path.Combine(folder.Path, "2.json"));

        (await Cli.RunAsync("export", "--out", first, "--data", await imported.SeedsAsync())).Ended(0).Says(first);
        (await Cli.RunAsync("import", first, "--data", folder.Data)).Ended(0);
        (await Cli.RunAsync("export", "--out", second, "--data", folder.Data)).Ended(0);

        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(first));
    }

    [Fact]
    public async Task Export_WithoutPeople_HasNoAddress()
    {
        var data = await imported.SeedsAsync();

        Assert.DoesNotContain("@", (await Cli.RunAsync("export", "--without-people", "--data", data)).Ended(0).Out.Replace("fsg@", "", StringComparison.Ordinal).Replace("vsg@", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@", (await Cli.RunAsync("export", "--data", data)).Ended(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WhereNothingCanBeWritten_EndsWithOne()
    {
        using var folder = new DataFolderCopy();

        (await Cli.RunAsync("export", "--out", Path.Combine(folder.Path, "nej", "a.json"), "--data", await imported.SeedsAsync())).Ended(1).Says("går inte att skriva");
    }
}
