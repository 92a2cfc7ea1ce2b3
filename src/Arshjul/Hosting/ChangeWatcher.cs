using Arshjul.Feeds;
using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>Looks twice a second whether somebody changed the plan, in this process or another, and lets the feeds be made anew.</summary>
internal sealed class ChangeWatcher(ChangeSignal signal, FeedCache feeds, TimeProvider clock, ILogger<ChangeWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await signal.HasChangedAsync(stoppingToken))
                    feeds.Forget();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away for a while; what is served meanwhile is thrown away when it is back.
                log.LogWarning(e, "The plan could not be watched; trying again.");
                feeds.Forget();
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
