using Arshjul.Feeds;
using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>Looks twice a second whether somebody changed the plan, in this process or another, and lets the feeds be made anew. While the database is away the feeds are served as they were last known.</summary>
internal sealed class ChangeWatcher(ChangeSignal signal, FeedCache feeds, TimeProvider clock, ILogger<ChangeWatcher> log) : BackgroundService
{
    /// <summary>How long after a change it is seen at the latest.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // Before the first answer, and after each time without one, anything may have changed.
    private bool _isSure;
    private bool _isAway;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            if (await signal.HasChangedAsync(cancel) || !_isSure)
                feeds.Forget();
            (_isSure, _isAway) = (true, false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // Told once each time it goes away: twice a second would fill the disk in a night.
            if (!_isAway)
                log.LogWarning(e, "The plan cannot be watched; trying until it can.");
            (_isSure, _isAway) = (false, true);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
