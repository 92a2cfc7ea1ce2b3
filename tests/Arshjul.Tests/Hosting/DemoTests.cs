using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The demo from an empty folder: filled, shown where to look, and running.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_InAnEmptyFolder_RunsAndShowsWhereToLook()
    {
        using var folder = new DataFolderCopy();
        await using (var host = await RunningHost.StartAsync(folder.Path, "demo"))
        {
            var feed = host.Lines.First(l => l.Contains("/feeds/", StringComparison.Ordinal)).Trim().Split(' ')[^1];
            Assert.StartsWith("BEGIN:VCALENDAR", await host.Client.GetStringAsync(new Uri(feed), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var command = host.Lines.First(l => l.Contains(" agenda ", StringComparison.Ordinal)).Split(" agenda ")[1].Split(' ');
            (await Cli.RunInAsync(folder.Path, ["agenda", .. command])).Ended(0);
            Assert.Equal(0, await host.SignalAsync("TERM"));
        }

        await using var second = await RunningHost.StartAsync(folder.Path, "demo");
        Assert.Contains(second.Lines, l => l.Contains("finns redan", StringComparison.Ordinal));
        Assert.Contains(second.Lines, l => l.Contains("/feeds/", StringComparison.Ordinal));
    }
}
