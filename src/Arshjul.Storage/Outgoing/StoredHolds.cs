using Arshjul.Core.Outbox;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>The stops of all sending in the database, those that were let go too; the reason stays out of the audit.</summary>
internal sealed class StoredHolds(Database database) : ISendingHolds
{
    private const string Subject = "outbox";

    public Task<SendingHold?> FindAsync(CancellationToken cancel) => database.UseAsync(context => Now(context, cancel), cancel);

    public Task<bool> HoldAsync(SendingHold hold, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Now(context, cancel).ConfigureAwait(false) is not null)
                return false;
            context.Put(hold, EntityState.Added);
            await AuditedChange.TellAsync(context, "sending_holds", hold, hold.By, "hold-sending", Subject, hold.Since, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> ReleaseAsync(string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await Now(context, cancel).ConfigureAwait(false) is not { } hold)
                return false;
            var released = hold with { ReleasedAt = InstantColumn.Cut(nowUtc), ReleasedBy = actor };
            context.Put(released, EntityState.Modified);
            await AuditedChange.TellAsync(context, "sending_holds", released, actor, "release-sending", Subject, nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    private static Task<SendingHold?> Now(WheelContext context, CancellationToken cancel) =>
        context.Set<SendingHold>().AsNoTracking().SingleOrDefaultAsync(h => h.ReleasedAt == null, cancel);
}
