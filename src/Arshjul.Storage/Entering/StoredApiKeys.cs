using Arshjul.Core.Access;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Entering;

/// <summary>The programs' keys in the database.</summary>
internal sealed class StoredApiKeys(Database database) : IApiKeys
{
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel) => await database.UseAsync(
        context => context.Set<ApiKey>().AsNoTracking().OrderBy(k => k.Name).ThenBy(k => k.MadeAt).ThenBy(k => k.Hash).ToListAsync(cancel), cancel).ConfigureAwait(false);

    public Task<ApiKey?> FindAsync(string hash, CancellationToken cancel) => database.UseAsync(
        context => context.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancel), cancel);

    public Task<bool> AddAsync(ApiKey key, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, key.Name).AnyAsync(cancel).ConfigureAwait(false))
                return false;
            context.Put(key, EntityState.Added);
            await AuditedChange.TellAsync(context, "api_keys", key, key.MadeBy, "api-key-add", AuditedChange.Short(key.Hash), key.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> RevokeAsync(string name, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, name).AsNoTracking().SingleOrDefaultAsync(cancel).ConfigureAwait(false) is not { } key)
                return false;
            var revoked = key with { RevokedAt = nowUtc };
            context.Put(revoked, EntityState.Modified);
            await AuditedChange.TellAsync(context, "api_keys", revoked, actor, "api-key-revoke", AuditedChange.Short(key.Hash), nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task TouchAsync(string hash, DateTime nowUtc, CancellationToken cancel)
    {
        var day = DateTime.SpecifyKind(nowUtc.Date, DateTimeKind.Utc);
        return database.ChangeAsync(
            async context => await context.Set<ApiKey>().Where(k => k.Hash == hash && (k.LastUsedAt == null || k.LastUsedAt < day))
                .ExecuteUpdateAsync(u => u.SetProperty(k => k.LastUsedAt, day), cancel).ConfigureAwait(false) > 0,
            cancel);
    }

    private static IQueryable<ApiKey> Working(WheelContext context, string name) => context.Set<ApiKey>().Where(k => k.Name == name && k.RevokedAt == null);
}
