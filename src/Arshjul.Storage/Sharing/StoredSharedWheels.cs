using Arshjul.Core.Wheels;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Sharing;

/// <summary>The shared wheels in the database.</summary>
internal sealed class StoredSharedWheels(Database database) : ISharedWheels
{
    public async Task<IReadOnlyList<SharedWheel>> ListAsync(CancellationToken cancel) => await database.UseAsync(
        context => context.Set<SharedWheel>().AsNoTracking().Where(s => s.RevokedAt == null).OrderBy(s => s.Name).ToListAsync(cancel), cancel).ConfigureAwait(false);

    public Task<SharedWheel?> FindAsync(string hash, CancellationToken cancel) => database.UseAsync(
        context => context.Set<SharedWheel>().AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash && s.RevokedAt == null, cancel), cancel);

    public Task<bool> AddAsync(SharedWheel shared, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, shared.Name).AnyAsync(cancel).ConfigureAwait(false))
                return false;
            context.Put(shared, EntityState.Added);
            await AuditedChange.TellAsync(context, "shared_wheels", shared, shared.MadeBy, "share-add", AuditedChange.Short(shared.Hash), shared.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> RevokeAsync(string name, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, name).AsNoTracking().SingleOrDefaultAsync(cancel).ConfigureAwait(false) is not { } shared)
                return false;
            var revoked = shared with { RevokedAt = nowUtc };
            context.Put(revoked, EntityState.Modified);
            await AuditedChange.TellAsync(context, "shared_wheels", revoked, actor, "share-revoke", AuditedChange.Short(shared.Hash), nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    private static IQueryable<SharedWheel> Working(WheelContext context, string name) => context.Set<SharedWheel>().Where(s => s.Name == name && s.RevokedAt == null);
}
