using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The host as a process of its own: what the system says to it, and what other processes do beside it.</summary>
public sealed class HostProcessTests
{
    // A bound for a machine that does many other things; how soon it is seen is held by the watcher's own tests, on a clock that they turn.
    private const int Patience = 120_000;

    [Fact(Timeout = Patience)]
    public async Task Host_WhenAnotherProcessChangesThePlan_ShowsIt_AndItsFilesHoldNoSecret()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = await FutureAsync();
        var folder = desk.Folder;
        var path = new Uri((await desk.RunAsync("feed", "add", "fsg", "--name", "prov")).Ended(0).Out.Trim()).AbsolutePath;
        await using var host = await RunningHost.StartAsync(folder.Path, "run");
        Assert.Contains("21900302", await host.Client.GetStringAsync(path, cancel), StringComparison.Ordinal);

        (await desk.RunAsync("plan", "move", "fsg", "2190-03-02", "2190-03-09")).Ended(0);

        while (!(await host.Client.GetStringAsync(path, cancel)).Contains("DTSTART;TZID=Europe/Stockholm:21900309", StringComparison.Ordinal))
            cancel.ThrowIfCancellationRequested();
        Assert.Equal(0, await host.SignalAsync("TERM"));
        Assert.All(Directory.EnumerateFiles(folder.Data, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain(path[7..27], System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_WhenInterrupted_SaysThatItHasStopped_AndASecondOneMayStart()
    {
        using var desk = await FutureAsync();
        var folder = desk.Folder;
        await using (var host = await RunningHost.StartAsync(folder.Path))
        {
            (await Cli.RunInAsync(folder.Path, "run", "--urls", "http://127.0.0.1:0")).Refused(1, "kör redan på datamappen", folder.Data);
            Assert.Contains("\"openapi\"", await host.Client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken), StringComparison.Ordinal); // also when nothing else has been asked for before
            Assert.Matches($@"Bli den första på {host.Client.BaseAddress}start/[A-Za-z0-9_-]{{43}} ", Assert.Single(host.Lines, l => l.Contains("/start/", StringComparison.Ordinal)));
            Assert.Equal(0, await host.SignalAsync("INT"));
            Assert.Equal("Årshjul har stoppat.", (await host.RestAsync()).Trim());
        }

        await using var next = await RunningHost.StartAsync(folder.Path);
        next.Kill(); // and one that could not say goodbye leaves nothing in the way
        await using var last = await RunningHost.StartAsync(folder.Path);
        Assert.Equal("ok\n", await last.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
    }

    // The host has the real clock: meetings that will not be over while anybody runs this.
    private static async Task<Desk> FutureAsync()
    {
        var desk = new Desk(new DataFolderCopy(), TimeProvider.System.GetUtcNow());
        (await desk.RunAsync("import", desk.Folder.Write("future.wheel.json", FutureWheel.Text))).Ended(0);
        return desk;
    }
}
