using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Hosting;
using Arshjul.Sending;
using Arshjul.Storage.Opening;
using Arshjul.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>What the host does at each tick, one tick at a time, on a desk's data folder and by a clock that can be put wrong.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Watch(ServiceProvider services, FakeTimeProvider clock) => (_services, Clock) = (services, clock);

    public FakeTimeProvider Clock { get; }

    public ISendingHolds Holds => _services.GetRequiredService<ISendingHolds>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The host starts: on a desk's folder, at a time.</summary>
    public static async Task<Watch> StartAsync(Desk desk, DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now) { AutoAdvanceAmount = TimeSpan.Zero };
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging().AddArshjul(desk.Folder.Data, SettingsReader.Read(desk.Folder.Data)).BuildServiceProvider();
        await services.GetRequiredService<Database>().PrepareAsync(Cancel);
        var watch = new Watch(services, clock);
        await services.GetRequiredService<LateGuard>().LookAsync(Cancel);
        return watch;
    }

    /// <summary>What is due is sent, as the jobs do it.</summary>
    /// <returns>How many mails went.</returns>
    public async Task<int> TickAsync()
    {
        var guard = _services.GetRequiredService<LateGuard>();
        await guard.LookBeforeSendingAsync(Cancel);
        var sent = (await _services.GetRequiredService<OutboxDrain>().DrainAsync(Cancel)).Sent;
        await guard.LookAsync(Cancel);
        var now = Clock.GetUtcNow().UtcDateTime;
        await _services.GetRequiredService<Dispatcher>().RunAsync(now, null, Cancel);
        await _services.GetRequiredService<TroubleNotices>().QueueAsync(now, Cancel);
        sent += (await _services.GetRequiredService<OutboxDrain>().DrainAsync(Cancel)).Sent;
        await guard.MarkAsync(Cancel);
        return sent;
    }

    /// <summary>Ticks twice an hour up to an instant.</summary>
    public async Task<int> TickUntilAsync(DateTimeOffset end)
    {
        var sent = await TickAsync();
        while (Clock.GetUtcNow() < end)
        {
            Clock.Advance(TimeSpan.FromMinutes(30));
            sent += await TickAsync();
        }
        return sent;
    }

    /// <summary>Somebody lets all sending go.</summary>
    public async Task ReleaseAsync() => Assert.True(await Holds.ReleaseAsync("ab", Clock.GetUtcNow().UtcDateTime, Cancel));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
