using System.Data;
using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Plans;

/// <summary>The plan in the database. It keeps the last plan it read: as long as the revision stands, that one is given.</summary>
internal sealed class WheelStore(Database database, StorageOptions options) : IWheelStore
{
    private volatile StoredPlan? _last;

    public Task<StoredPlan> LoadAsync(CancellationToken cancel) => database.UseAsync(context => LoadAsync(context, cancel), cancel);

    public async Task<bool> CommitAsync(PlanCommit commit, CancellationToken cancel)
    {
        var stored = await database.ChangeAsync(context => WriteAsync(context, commit, cancel), cancel).ConfigureAwait(false);
        if (stored)
            _last = new StoredPlan(commit.After, commit.Before.Revision + 1);
        return stored;
    }

    public Task<Call?> LoadCallAsync(string meeting, int version, CancellationToken cancel) => database.UseAsync(
        context => context.Set<Call>().AsNoTracking().SingleOrDefaultAsync(c => c.Meeting == meeting && c.Version == version, cancel), cancel);

    private static async Task<bool> WriteAsync(WheelContext context, PlanCommit commit, CancellationToken cancel)
    {
        var raised = await context.Set<PlanHead>().Where(h => h.Revision == commit.Before.Revision)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.Revision, h => h.Revision + 1).SetProperty(h => h.Changes, h => h.Changes + 1), cancel).ConfigureAwait(false);
        if (raised == 0)
            return false;

        using var written = new WrittenHash();
        foreach (var table in PlanTables.All)
            await table.WriteAsync(context, commit.Before.Plan, commit.After, written, cancel).ConfigureAwait(false);
        foreach (var call in commit.Calls)
        {
            context.Put(call, EntityState.Added);
            written.Add("+calls", call);
        }

        await NewMessages.PutAsync(context, commit.Messages, written, cancel).ConfigureAwait(false);
        await AuditLog.AppendAsync(context, commit.At, commit.Actor, commit.Action, commit.Subject, written.Finish(), cancel).ConfigureAwait(false);
        return true;
    }

    private async Task<StoredPlan> LoadAsync(WheelContext context, CancellationToken cancel)
    {
        if (_last is { } last && last.Revision == await RevisionAsync(context, cancel).ConfigureAwait(false))
            return last;

        // All lists as of one moment. For SQLite the weakest level is the name of a transaction that only reads; it is as serializable as any.
        var moment = await context.Database.BeginTransactionAsync(
            options.Provider == StorageProvider.Sqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancel).ConfigureAwait(false);
        await using var _ = moment.ConfigureAwait(false);
        var revision = await RevisionAsync(context, cancel).ConfigureAwait(false);
        var plan = YearPlan.Empty;
        foreach (var table in PlanTables.All)
            plan = await table.LoadAsync(context, plan, cancel).ConfigureAwait(false);
        return _last = new StoredPlan(plan, revision);
    }

    private static Task<long> RevisionAsync(WheelContext context, CancellationToken cancel) =>
        context.Set<PlanHead>().Select(h => h.Revision).SingleAsync(cancel);
}
