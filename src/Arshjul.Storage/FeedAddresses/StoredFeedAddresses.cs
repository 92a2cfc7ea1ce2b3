using Arshjul.Core.Feeds;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.FeedAddresses;

/// <summary>The feed addresses in the database.</summary>
internal sealed class StoredFeedAddresses(Database database) : IFeedAddresses
{
    public async Task<IReadOnlyList<FeedAddress>> ListAsync(string? group, CancellationToken cancel) => await database.UseAsync(
        context => context.Set<FeedAddress>().AsNoTracking().Where(a => group == null || a.Group == group)
            .OrderBy(a => a.Group).ThenBy(a => a.MadeAt).ThenBy(a => a.Hash).ToListAsync(cancel),
        cancel).ConfigureAwait(false);

    public Task<bool> AddAsync(FeedAddress address, string actor, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, address.Group, address.Name).AnyAsync(cancel).ConfigureAwait(false))
                return false;
            context.Put(address, EntityState.Added);
            await AuditAsync(context, actor, "feed-add", address, address.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> RevokeAsync(string group, string name, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context, group, name).AsNoTracking().SingleOrDefaultAsync(cancel).ConfigureAwait(false) is not { } address)
                return false;
            var revoked = address with { RevokedAt = nowUtc };
            context.Put(revoked, EntityState.Modified);
            await AuditAsync(context, actor, "feed-revoke", revoked, nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task TouchAsync(IReadOnlyDictionary<string, DateTime> lastUseByHash, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            foreach (var (hash, use) in lastUseByHash)
            {
                var day = DateTime.SpecifyKind(use.Date, DateTimeKind.Utc);
                await context.Set<FeedAddress>().Where(a => a.Hash == hash && (a.LastUsedAt == null || a.LastUsedAt < day))
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.LastUsedAt, day), cancel).ConfigureAwait(false);
            }

            return true;
        },
        cancel);

    private static IQueryable<FeedAddress> Working(WheelContext context, string group, string name) =>
        context.Set<FeedAddress>().Where(a => a.Group == group && a.Name == name && a.RevokedAt == null);

    // The name an address was given may name a person: the audit knows it by the beginning of its hash.
    private static Task AuditAsync(WheelContext context, string actor, string action, FeedAddress address, DateTime at, CancellationToken cancel) =>
        AuditedChange.TellAsync(context, "feed_addresses", address, actor, action, $"{address.Group}/{AuditedChange.Short(address.Hash)}", at, cancel);
}
