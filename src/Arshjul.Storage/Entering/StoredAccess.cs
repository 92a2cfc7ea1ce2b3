using Arshjul.Core.Access;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Arshjul.Storage.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Entering;

/// <summary>Accounts, sessions and links to sign in with, in the database. Secrets are there as hashes alone.</summary>
internal sealed class StoredAccess(Database database) : IAccessStore
{
    // How long what has ended is kept: long enough to be asked about.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task<Account> FindAccountAsync(string person, CancellationToken cancel) => database.UseAsync(context => AccountAsync(context, person, cancel), cancel);

    public Task<Account?> FindAccountOfAsync(string outsideIdentity, CancellationToken cancel) => database.UseAsync(
        context => context.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.OutsideIdentity == outsideIdentity, cancel), cancel);

    public async Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancel) => await database.UseAsync(
        context => context.Set<Account>().AsNoTracking().OrderBy(a => a.Person).ToListAsync(cancel), cancel).ConfigureAwait(false);

    public async Task<Account> ChangeAccountAsync(string person, Func<Account, Account> change, string actor, string action, DateTime nowUtc, CancellationToken cancel)
    {
        var account = new Account { Person = person };
        await database.ChangeAsync(
            async context =>
            {
                await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
                var before = account = await AccountAsync(context, person, cancel).ConfigureAwait(false);
                if (change(before) is var after && after == before)
                    return false;
                account = after with { Person = person, Stamp = before.Stamp + 1 };
                await PutAsync(context, account, actor, action, nowUtc, cancel).ConfigureAwait(false);
                return true;
            },
            cancel).ConfigureAwait(false);
        return account;
    }

    public Task<bool> HasAdministratorAsync(CancellationToken cancel) => database.UseAsync(context => context.Set<Account>().AnyAsync(a => a.IsAdministrator, cancel), cancel);

    public Task<bool> AddFirstAdministratorAsync(string person, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<Account>().AnyAsync(a => a.IsAdministrator, cancel).ConfigureAwait(false))
                return false;
            var account = await AccountAsync(context, person, cancel).ConfigureAwait(false);
            await PutAsync(context, account with { IsAdministrator = true, Stamp = account.Stamp + 1 }, person, "set-up", nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<Session?> FindSessionAsync(string hash, CancellationToken cancel) => database.UseAsync(
        context => context.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash, cancel), cancel);

    public Task StartSessionAsync(Session session, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            var old = session.StartedAt - Kept;
            await context.Set<Session>().Where(s => s.ExpiresAt < old).ExecuteDeleteAsync(cancel).ConfigureAwait(false);
            await context.Set<SignInLink>().Where(l => l.ExpiresAt < old).ExecuteDeleteAsync(cancel).ConfigureAwait(false);
            context.Put(session, EntityState.Added);
            await AuditedChange.TellAsync(context, "sessions", session, session.Person, "sign-in", $"{session.Means}/{AuditedChange.Short(session.Hash)}", session.StartedAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task TouchSessionAsync(string hash, DateTime nowUtc, CancellationToken cancel)
    {
        var now = InstantColumn.Cut(nowUtc);
        var stale = now - Session.SeenStep;
        return database.ChangeAsync(
            async context => await context.Set<Session>().Where(s => s.Hash == hash && s.SeenAt <= stale).ExecuteUpdateAsync(u => u.SetProperty(s => s.SeenAt, now), cancel).ConfigureAwait(false) > 0,
            cancel);
    }

    public Task<bool> EndSessionAsync(string hash, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash && s.EndedAt == null, cancel).ConfigureAwait(false) is not { } session)
                return false;
            var ended = session with { EndedAt = nowUtc };
            context.Put(ended, EntityState.Modified);
            await AuditedChange.TellAsync(context, "sessions", ended, session.Person, "sign-out", $"{session.Means}/{AuditedChange.Short(hash)}", nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> EndSessionsAsync(string person, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            var now = InstantColumn.Cut(nowUtc);
            var ended = await context.Set<Session>().Where(s => s.Person == person && s.EndedAt == null && s.ExpiresAt > now)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now), cancel).ConfigureAwait(false);
            if (ended == 0)
                return false;
            await AuditedChange.TellAsync(context, "sessions", new { person, ended }, actor, "sign-out-all", person, nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task AddSignInLinkAsync(SignInLink link, string actor, CancellationToken cancel) => AddAsync(link, actor, null, cancel);

    public Task MailSignInLinkAsync(SignInLink link, OutgoingMessage mail, CancellationToken cancel) => AddAsync(link, "program", mail, cancel);

    public async Task<SignInLink?> TakeSignInLinkAsync(string hash, DateTime nowUtc, CancellationToken cancel)
    {
        SignInLink? taken = null;
        // The head is locked before the link is looked at: of two who come at the same time the second reads it as used.
        var stored = await database.ChangeAsync(
            async context =>
            {
                await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
                if (await context.Set<SignInLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancel).ConfigureAwait(false) is not { UsedAt: null } link || link.ExpiresAt <= nowUtc)
                    return false;
                taken = link with { UsedAt = InstantColumn.Cut(nowUtc) };
                context.Put(taken, EntityState.Modified);
                await AuditedChange.TellAsync(context, "sign_in_links", taken, taken.Person, "use-sign-in-link", $"{taken.Person}/{AuditedChange.Short(hash)}", nowUtc, cancel).ConfigureAwait(false);
                return true;
            },
            cancel).ConfigureAwait(false);
        return stored ? taken : null;
    }

    private Task<bool> AddAsync(SignInLink link, string actor, OutgoingMessage? mail, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            context.Put(link, EntityState.Added);
            if (mail is not null)
                OutgoingRows.Add(context, mail);
            await AuditedChange.TellAsync(context, "sign_in_links", link, actor, "sign-in-link", $"{link.Person}/{AuditedChange.Short(link.Hash)}", link.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    private static async Task<Account> AccountAsync(WheelContext context, string person, CancellationToken cancel) =>
        await context.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Person == person, cancel).ConfigureAwait(false) ?? new Account { Person = person };

    // A change always raises the stamp from 0, so that 1 is the first that is written.
    private static Task PutAsync(WheelContext context, Account account, string actor, string action, DateTime nowUtc, CancellationToken cancel)
    {
        context.Put(account, account.Stamp == 1 ? EntityState.Added : EntityState.Modified);
        return AuditedChange.TellAsync(context, "accounts", account, actor, action, account.Person, nowUtc, cancel);
    }
}
