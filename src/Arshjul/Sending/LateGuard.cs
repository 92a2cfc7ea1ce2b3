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
internal sealed class LateGuard(LastLook looks, RestoreMark mark, LateMails late, OutboxReader mails, IWheelStore store, ISendingHolds holds, LateOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private DateTime? _looked;

    /// <summary>Looks, before the first mail and before each time mail is queued.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = await looks.ExchangeAsync(now, cancel);
        var isRestored = _looked is null && await mark.IsAheadAsync(cancel);
        if (_looked is null)
            await mark.WriteAsync(cancel); // before the first mail: a host that is killed in its first minute is no copy
        if (await holds.FindAsync(cancel) is null && await ReasonAsync(isRestored, before, now, cancel) is { } reason)
            await holds.HoldAsync(new SendingHold { Since = now, By = SendingHold.Program, Reason = Phrasebook.In(await LanguageAsync(cancel)).Say(reason) }, cancel);
        _looked = now; // last: until then whoever sends looks too
    }

    /// <summary>Looks when the clock has jumped since the last look, so that nothing is sent or given up for a jump.</summary>
    public Task LookAfterJumpAsync(CancellationToken cancel) =>
        _looked is { } before && HasGap(before, clock.GetUtcNow().UtcDateTime) ? LookAsync(cancel) : Task.CompletedTask;

    /// <summary>Writes down how far has been sent.</summary>
    public Task MarkAsync(CancellationToken cancel) => mark.WriteAsync(cancel);

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
