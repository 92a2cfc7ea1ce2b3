using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The demo from an empty folder, as a process: filled, shown where to look, and running.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_InAnEmptyFolder_RunsAndShowsWhereToLook()
    {
        using var desk = new Desk(new DataFolderCopy(), TimeProvider.System.GetUtcNow());
        await using var host = await RunningHost.StartAsync(desk.Folder.Path, "demo");

        var feed = host.Lines.First(l => l.Contains("/feeds/", StringComparison.Ordinal)).Trim().Split(' ')[^1];
        Assert.StartsWith("BEGIN:VCALENDAR", await host.Client.GetStringAsync(new Uri(feed), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var command = host.Lines.First(l => l.Contains(" agenda ", StringComparison.Ordinal)).Split(" agenda ")[1].Split(' ');
        var data = Path.GetFullPath(command[^1], desk.Folder.Path); // it ends with the demo's own folder
        (await desk.RunBareAsync(["agenda", .. command[..^1], data])).Ended(0);

        (await desk.RunBareAsync("demo", "--data", data, "--urls", "http://127.0.0.1:0")).Ended(1).Says("finns redan", "kör redan på datamappen");
        Assert.Equal(0, await host.SignalAsync("TERM"));
    }
}
