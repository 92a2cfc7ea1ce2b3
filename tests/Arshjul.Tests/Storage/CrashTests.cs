using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The program killed in the middle of its writing: what it leaves is a whole before or a whole after, and the next run goes on from there.</summary>
public sealed class CrashTests
{
    private static readonly string Wheel = Repository.File("examples", "socialforvaltningen.wheel.json");

    [Theory(Timeout = 120_000)]
    [InlineData(1)] // as soon as there is a file: it is making its tables
    [InlineData(100_000)]
    [InlineData(300_000)] // it is writing the wheel
    [InlineData(600_000)]
    public async Task Import_KilledWhenTheLogHasGrownSoFar_IsDoneOrNot_AndCanBeDoneAgain(long bytes)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk.Empty();
        using (var import = Cli.Start(desk.Folder.Path, "import", Wheel))
        {
            while (!import.HasExited && Written(desk.Folder.Data) < bytes)
                cancel.ThrowIfCancellationRequested();
            import.Kill();
            await import.WaitForExitAsync(cancel);
        }

        var found = await desk.RunAsync("year", "2025", "--json");
        Assert.Contains(found.Code, new[] { 0, 1 }); // all of it or "nothing has been imported", never a failure
        (await desk.RunAsync("import", Wheel)).Ended(0);
        Assert.Equal("ok", desk.Ask("PRAGMA integrity_check"));
        Assert.Equal("1", desk.Ask("SELECT COUNT(*) FROM audit_entries")); // one change, once
        if (found.Code == 0)
            Assert.Equal(found.Out, (await desk.RunAsync("year", "2025", "--json")).Ended(0).Out);
    }

    private static long Written(string data) =>
        Directory.Exists(data) ? new DirectoryInfo(data).EnumerateFiles("arshjul.db*").Where(f => !f.Name.EndsWith("-shm", StringComparison.Ordinal)).Sum(f => f.Exists ? f.Length : 0) : 0;
}
