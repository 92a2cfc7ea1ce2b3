using System.Text;
using Arshjul.Testing;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The built program as a process of its own, without a terminal: what only a process shows. What the commands do and say is held in this process, by <see cref="Desk"/>.</summary>
public sealed class ProgramTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Program_FromFileToFile_KeepsFactsAndWordsApart_InUtf8()
    {
        using var folder = new DataFolderCopy();
        var (data, exported) = (folder.Data, Path.Combine(folder.Path, "ut.wheel.json"));

        var told = (await Cli.RunAsync("import", Repository.File("examples", "socialforvaltningen.wheel.json"), "--data", data)).Ended(0);
        Assert.Contains("Inget har skickats.", told.Out + told.Error, StringComparison.Ordinal);
        var agenda = (await Cli.RunAsync("agenda", "fsg", "2025-03-19", "--json", "--data", data)).Ended(0);
        Assert.Equal("fsg", agenda.Json.GetProperty("group").GetString());
        Assert.Equal("", agenda.Error);
        Assert.Equal("", (await Cli.RunAsync("export", "--out", exported, "--data", data)).Ended(0).Out);

        // Another process read it, this one reads it again: not a byte is lost between files, databases and processes.
        var text = await File.ReadAllTextAsync(exported, Cancel);
        Assert.Contains("Förvaltningens", text, StringComparison.Ordinal);
        using var desk = Desk.Empty();
        (await desk.RunAsync("import", exported)).Ended(0);
        Assert.Equal(text, await desk.ExportAsync());
    }

    [Theory]
    [InlineData(0, "Så används det:", "--help")]
    [InlineData(0, "https://json-schema.org/draft/2020-12/schema", "schema")]
    [InlineData(1, "Det finns inget årshjul i", "year", "2026")]
    [InlineData(2, "Det går inte att förstå ”hoppsan” här.", "hoppsan")]
    public async Task Program_WithoutATerminal_EndsWithItsCode_AndNeverAsks(int code, string said, params string[] arguments)
    {
        using var folder = new DataFolderCopy();

        var outcome = (await Cli.RunInAsync(folder.Path, arguments)).Ended(code).Says(said);

        Assert.Equal(code == 0 ? "" : outcome.Out, code == 0 ? outcome.Error : "");
        Assert.DoesNotContain("\u001b", outcome.Out + outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Program_WhenItFails_EndsWithThree_AndTheDetailsLieInAFile()
    {
        using var desk = Desk.Empty();
        (await desk.RunAsync("import", desk.Folder.Write("a.wheel.json", OfficeWheel.Text))).Ended(0);
        desk.Execute("DROP TABLE meetings");

        var failed = (await Cli.RunInAsync(desk.Folder.Path, "year", "2026")).Refused(3, "Något gick fel i programmet.");

        var log = Assert.Single(Directory.GetFiles(Path.Combine(desk.Folder.Data, "logs")));
        Assert.Contains(log, failed.Error, StringComparison.Ordinal);
        Assert.Contains("no such table: meetings", await File.ReadAllTextAsync(log, Encoding.UTF8, Cancel), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Rehearsal_WhenInterrupted_EndsWithThree_AndTheNextOneTakesItsFolder()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk.Empty();
        (await desk.RunAsync("import", Repository.File("examples", "demo.wheel.json"))).Ended(0);
        var to = Path.Combine(desk.Folder.Path, "ut");
        using var rehearsal = Cli.Start(desk.Folder.Path, "rehearse", "2026", "--out", to);
        var mails = Path.Combine(to, "mail");
        while (!Directory.Exists(mails) || !Directory.EnumerateFiles(mails, "*.eml").Any())
            cancel.ThrowIfCancellationRequested();

        await RunningHost.SignalAsync(rehearsal, "INT");

        Assert.Equal(3, rehearsal.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(to, "*.part", SearchOption.AllDirectories));
        (await desk.RunAsync("rehearse", "2026", "--group", "flg", "--out", to)).Ended(0);
        Assert.Equal("flg.ics", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(to, "feeds")))));
    }
}
