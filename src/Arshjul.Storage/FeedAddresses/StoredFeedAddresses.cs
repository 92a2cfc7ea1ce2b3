using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.FeedAddresses;

/// <summary>The feed addresses in the database.</summary>
internal sealed class StoredFeedAddresses(Database database) : IFeedAddresses
{
    // MailKinds.Call(0), and all that begins with it.
    private const string Call = "call";

    public async Task<IReadOnlyList<FeedAddress>> ListAsync(string? owner, CancellationToken cancel) => await database.UseAsync(
        context => context.Set<FeedAddress>().AsNoTracking().Where(a => owner == null || a.Owner == owner)
            .OrderBy(a => a.Scope).ThenBy(a => a.Of).ThenBy(a => a.MadeAt).ThenBy(a => a.Hash).ToListAsync(cancel),
        cancel).ConfigureAwait(false);

    public Task<bool> AddAsync(FeedAddress address, string actor, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context).AnyAsync(a => a.Owner == address.Owner && a.Scope == address.Scope && a.Of == address.Of && a.Name == address.Name, cancel).ConfigureAwait(false))
                return false;
            context.Put(address, EntityState.Added);
            await AuditAsync(context, actor, "feed-add", address, address.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> RevokeAsync(string hash, string actor, DateTime nowUtc, CancellationToken cancel) => EndAsync(hash, null, actor, nowUtc, cancel);

    public Task<bool> RotateAsync(string hash, string newHash, string actor, DateTime nowUtc, CancellationToken cancel) => EndAsync(hash, newHash, actor, nowUtc, cancel);

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

    public async Task<IReadOnlySet<(string Person, string Meeting)>> CalledAsync(IReadOnlyCollection<string> people, CancellationToken cancel)
    {
        var mails = await database.UseAsync(
            context => context.Set<OutgoingMessage>()
                .Where(m => people.Contains(m.RecipientKey) && ((m.Kind.StartsWith(Call) && m.State == MessageState.Sent) || m.Kind == MailKinds.Withdrawn))
                .Select(m => new { m.RecipientKey, m.Subject, m.Kind }).ToListAsync(cancel),
            cancel).ConfigureAwait(false);
        return mails.GroupBy(m => (m.RecipientKey, m.Subject))
            .Where(about => about.Any(m => m.Kind != MailKinds.Withdrawn && MailKinds.RoundOf(m.Kind) == about.Count(w => w.Kind == MailKinds.Withdrawn)))
            .Select(about => about.Key).ToHashSet();
    }

    private Task<bool> EndAsync(string hash, string? newHash, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Working(context).AsNoTracking().SingleOrDefaultAsync(a => a.Hash == hash, cancel).ConfigureAwait(false) is not { } address)
                return false;
            var revoked = address with { RevokedAt = nowUtc };
            context.Put(revoked, EntityState.Modified);
            if (newHash is not null)
                context.Put(address with { Hash = newHash, MadeAt = nowUtc, LastUsedAt = null }, EntityState.Added);
            await AuditAsync(context, actor, newHash is null ? "feed-revoke" : "feed-rotate", revoked, nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    private static IQueryable<FeedAddress> Working(WheelContext context) => context.Set<FeedAddress>().Where(a => a.RevokedAt == null);

    // The name an address was given may name a person: the audit knows it by the beginning of its hash.
    private static Task AuditAsync(WheelContext context, string actor, string action, FeedAddress address, DateTime at, CancellationToken cancel) =>
        AuditedChange.TellAsync(context, "feed_addresses", address, actor, action, address.Scope == FeedScope.Group ? $"{address.Of}/{AuditedChange.Short(address.Hash)}" : AuditedChange.Short(address.Hash), at, cancel);
}
