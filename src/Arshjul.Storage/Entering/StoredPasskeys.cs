using Arshjul.Core.Access;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Entering;

/// <summary>The passkeys in the database.</summary>
internal sealed class StoredPasskeys(Database database) : IPasskeys
{
    public async Task<IReadOnlyList<Passkey>> ListAsync(string person, CancellationToken cancel) => await database.UseAsync(
        context => context.Set<Passkey>().AsNoTracking().Where(p => p.Person == person).OrderBy(p => p.MadeAt).ThenBy(p => p.Hash).ToListAsync(cancel), cancel).ConfigureAwait(false);

    public Task<Passkey?> FindAsync(string hash, CancellationToken cancel) => database.UseAsync(
        context => context.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(p => p.Hash == hash, cancel), cancel);

    public Task<bool> AddAsync(Passkey passkey, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<Passkey>().AnyAsync(p => p.Hash == passkey.Hash, cancel).ConfigureAwait(false)
                || await context.Set<Passkey>().CountAsync(p => p.Person == passkey.Person, cancel).ConfigureAwait(false) >= Passkey.MostOfOne)
                return false;
            context.Put(passkey, EntityState.Added);
            await AuditedChange.TellAsync(context, "passkeys", passkey, passkey.Person, "passkey-add", $"{passkey.Person}/{AuditedChange.Short(passkey.Hash)}", passkey.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> UseAsync(string hash, long signCount, DateTime nowUtc, CancellationToken cancel)
    {
        var now = InstantColumn.Cut(nowUtc);
        return database.ChangeAsync(
            async context => await context.Set<Passkey>().Where(p => p.Hash == hash && (p.SignCount < signCount || (p.SignCount == 0 && signCount == 0)))
                .ExecuteUpdateAsync(u => u.SetProperty(p => p.SignCount, signCount).SetProperty(p => p.LastUsedAt, now), cancel).ConfigureAwait(false) > 0,
            cancel);
    }

    public Task<bool> RemoveAsync(string person, string hash, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(p => p.Hash == hash && p.Person == person, cancel).ConfigureAwait(false) is not { } passkey)
                return false;
            context.Put(passkey, EntityState.Deleted);
            await AuditedChange.TellAsync(context, "passkeys", passkey, person, "passkey-remove", $"{person}/{AuditedChange.Short(hash)}", nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);
}
