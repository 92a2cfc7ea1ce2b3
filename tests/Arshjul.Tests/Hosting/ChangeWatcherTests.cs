using Arshjul.Feeds;
using Arshjul.Hosting;
using Arshjul.Storage.Opening;
using Arshjul.Tests.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The host's look at what other processes change: how soon it is seen, by a clock that the test turns, and what happens while the database is away.</summary>
public sealed class ChangeWatcherTests
{
    // Waiting for another thread has an end, far from any that a slow machine reaches.
    private const int Patience = 60_000;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Sample.Now));
    private readonly CountingLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Pause_IsAtMostASecond() => Assert.InRange(ChangeWatcher.Pause, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));

    [Theory(Timeout = Patience), MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Feed_WhenAnotherProcessChangesThePlan_IsNewAfterOnePause_AndNotBefore(StorageProvider provider)
    {
        await using var host = await NewAsync(provider);
        await using var command = host.Beside();
        using var feeds = FeedCaches.Of(host.Plans, host.Feeds, _clock);
        using var watcher = await WatchAsync(host, feeds);
        Assert.Equal("m1", await ShownAsync(feeds));

        await command.CommitAsync(Wheel("m2"));
        _clock.Advance(ChangeWatcher.Pause - TimeSpan.FromTicks(1));
        Assert.Equal("m1", await ShownAsync(feeds));
        _clock.Advance(TimeSpan.FromTicks(1));

        await UntilAsync(async () => await ShownAsync(feeds) == "m2");
        await watcher.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(_log.Told);
    }

    [Theory(Timeout = Patience), MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Feed_WhenItsAddressIsRevokedByAnotherProcess_IsGoneAfterOnePause(StorageProvider provider)
    {
        await using var host = await NewAsync(provider);
        await using var command = host.Beside();
        using var feeds = FeedCaches.Of(host.Plans, host.Feeds, _clock);
        using var watcher = await WatchAsync(host, feeds);
        Assert.Equal("m1", await ShownAsync(feeds));

        await command.Feeds.RevokeAsync((await command.Feeds.ListAsync(null, Cancel)).Single().Hash, "terminal", Sample.Now, Cancel);
        _clock.Advance(ChangeWatcher.Pause);

        await UntilAsync(async () => await ShownAsync(feeds) is null);
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Feed_WhileTheDatabaseIsAway_IsServedAsItWas_AndNewWhenItIsBack()
    {
        await using var host = await NewAsync(StorageProvider.Sqlite);
        await using var backup = await NewAsync(StorageProvider.Sqlite);
        await backup.CommitAsync(Wheel("m2"));
        await backup.SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        using var feeds = FeedCaches.Of(host.Plans, host.Feeds, _clock);
        using var watcher = new ChangeWatcher(host.Signal, feeds, _clock, _log);
        await watcher.LookAsync(Cancel);
        Assert.Equal("m1", await ShownAsync(feeds));

        DeleteDatabase(host.Options);
        for (var i = 0; i < 5; i++)
            await watcher.LookAsync(Cancel);
        Assert.Equal("m1", await ShownAsync(feeds));
        Assert.Single(_log.Told);

        File.Copy(backup.Options.DatabaseFile, host.Options.DatabaseFile);
        await watcher.LookAsync(Cancel);
        Assert.Equal("m2", await ShownAsync(feeds));
        Assert.Single(_log.Told);

        // What is changed in the one that was put back is seen as before.
        await host.CommitAsync(Wheel("m3"));
        await watcher.LookAsync(Cancel);
        Assert.Equal("m3", await ShownAsync(feeds));

        DeleteDatabase(host.Options);
        await watcher.LookAsync(Cancel);
        Assert.Equal(2, _log.Told.Count); // gone anew is told anew
    }

    private static void DeleteDatabase(StorageOptions options)
    {
        foreach (var file in Directory.GetFiles(options.DataFolder, StorageOptions.FileName + "*"))
            File.Delete(file);
    }

    private async Task<ChangeWatcher> WatchAsync(TestStore host, FeedCache feeds)
    {
        await feeds.FindAsync("abc", Cancel);
        var watcher = new ChangeWatcher(host.Signal, feeds, _clock, _log);
        await watcher.StartAsync(Cancel);
        await UntilAsync(() => Task.FromResult(feeds.FindReady("abc") is null)); // it has looked for the first time
        return watcher;
    }

    private static async Task<TestStore> NewAsync(StorageProvider provider)
    {
        var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Wheel("m1"));
        await store.Feeds.AddAsync(Sample.Address("tavlan", FeedToken.HashOf("abc")!), "terminal", Cancel);
        return store;
    }

    private static Core.Planning.YearPlan Wheel(string meeting) =>
        Sample.Plan(meeting) with { Groups = [new() { Key = "fsg", Name = "FSG", Process = "facklig" }], Processes = [new() { Key = "facklig", Name = "Facklig" }] };

    private static async Task<string?> ShownAsync(FeedCache feeds) => await feeds.FindAsync("abc", Cancel) is { } found
        ? System.Text.Encoding.UTF8.GetString(found.Feed.Unpacked()).Split("\r\nUID:")[1].Split('@')[0]
        : null;

    // What the watcher does after a tick it does on a thread of its own; how long that takes is the machine's affair.
    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        while (!await done())
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class CountingLog : ILogger<ChangeWatcher>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Told.Add(formatter(state, exception));
    }
}
