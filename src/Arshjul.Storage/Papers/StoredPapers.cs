using Arshjul.Core.Agendas;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Papers;

/// <summary>The papers' bytes in the database, so that a copy of it is a copy of everything.</summary>
internal sealed class StoredPapers(Database database) : IPaperStore
{
    // What was just taken away can be put back by whoever did it.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public Task KeepAsync(string hash, byte[] bytes, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            var contents = context.Set<PaperContent>();
            if (await contents.Where(c => c.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(c => c.KeptAt, nowUtc), cancel).ConfigureAwait(false) == 0)
                context.Put(new PaperContent { Hash = hash, Bytes = bytes, KeptAt = nowUtc }, EntityState.Added);
            var known = (await context.Set<FactRow<MeetingPaper>>().AsNoTracking().Select(p => p.Fact).ToListAsync(cancel).ConfigureAwait(false)).Select(p => p.Hash).ToHashSet(StringComparer.Ordinal);
            var old = await contents.Where(c => c.KeptAt < nowUtc - Grace).Select(c => c.Hash).ToListAsync(cancel).ConfigureAwait(false);
            foreach (var gone in old.Where(h => !known.Contains(h)))
                await contents.Where(c => c.Hash == gone).ExecuteDeleteAsync(cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<byte[]?> FindAsync(string hash, CancellationToken cancel) => database.UseAsync(
        context => context.Set<PaperContent>().AsNoTracking().Where(c => c.Hash == hash).Select(c => c.Bytes).SingleOrDefaultAsync(cancel), cancel);
}
