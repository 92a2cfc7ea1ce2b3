using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Remembers in the database when a host last looked for mail that is due, so that a gap is seen: the program was down, the clock jumped, or the database is an old copy.</summary>
public sealed class LastLook(Database database)
{
    /// <summary>Writes down a look and gives the one before; null before the first.</summary>
    public async Task<DateTime?> ExchangeAsync(DateTime nowUtc, CancellationToken cancel)
    {
        DateTime? before = null;
        await database.ChangeAsync(
            async context =>
            {
                before = await context.Set<PlanHead>().Select(h => h.LookedAt).SingleAsync(cancel).ConfigureAwait(false);
                await context.Set<PlanHead>().ExecuteUpdateAsync(s => s.SetProperty(h => h.LookedAt, nowUtc), cancel).ConfigureAwait(false);
                return true;
            },
            cancel).ConfigureAwait(false);
        return before;
    }
}
