using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Sending;

/// <summary>
/// Stops all sending when mail would go that somebody should look at first: after the database was restored from a copy, after a gap in which mail fell due
/// (the program was down, or the clock jumped), and when very much is late at once. A convener or an administrator lets it go.
/// </summary>
internal sealed class LateGuard(LastLook looks, RestoreMark mark, LateMails late, OutboxReader mails, IWheelStore store, ISendingHolds holds, LateOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    // Those who queue and those who send look at the same time; what one finds is in place before the other goes on.
    private readonly SemaphoreSlim _one = new(1);
    private DateTime? _looked;

    /// <summary>Looks, before each time mail is queued.</summary>
    public Task LookAsync(CancellationToken cancel) => AloneAsync(LookAloneAsync, cancel);

    /// <summary>Looks before the first mail, and when the clock has jumped since the last look, so that nothing is sent or given up for a jump.</summary>
    public Task LookBeforeSendingAsync(CancellationToken cancel) =>
        AloneAsync((now, c) => _looked is { } before && !HasGap(before, now) ? Task.CompletedTask : LookAloneAsync(now, c), cancel);

    /// <summary>Writes down how far has been sent.</summary>
    public Task MarkAsync(CancellationToken cancel) => mark.WriteAsync(cancel);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task AloneAsync(Func<DateTime, CancellationToken, Task> look, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await look(clock.GetUtcNow().UtcDateTime, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task LookAloneAsync(DateTime now, CancellationToken cancel)
    {
        var before = await looks.ExchangeAsync(now, cancel);
        var isRestored = _looked is null && await mark.IsAheadAsync(cancel);
        if (_looked is null)
            await mark.WriteAsync(cancel); // before the first mail: a host that is killed in its first minute is no copy
        if (await holds.FindAsync(cancel) is null && await ReasonAsync(isRestored, before, now, cancel) is { } reason)
            await holds.HoldAsync(new SendingHold { Since = now, By = SendingHold.Program, Reason = Phrasebook.In(await LanguageAsync(cancel)).Say(reason) }, cancel);
        _looked = now;
    }

    private async Task<Sentence?> ReasonAsync(bool isRestored, DateTime? before, DateTime now, CancellationToken cancel)
    {
        if (isRestored)
            return new Sentence("hold.restored");
        if (before is { } then && HasGap(then, now))
        {
            var due = await late.CountAsync(now, TimeSpan.Zero, cancel) + (await mails.WaitingAsync(now, cancel)).Count;
            return due == 0 ? null : new Sentence("hold.gap", due);
        }
        return await late.CountAsync(now, Late, cancel) is var many && many > options.MostLate ? new Sentence("hold.many", many) : null;
    }

    private bool HasGap(DateTime then, DateTime now) => options.Gap > TimeSpan.Zero && now - then > options.Gap;

    private async Task<string> LanguageAsync(CancellationToken cancel) => (await store.LoadAsync(cancel)).Plan.Organisation.Language;
}
