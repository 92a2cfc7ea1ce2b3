using System.Data.Common;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Marks and results of mails that leave at the same time: one commit for those that wait, and each its own fate.</summary>
public sealed class SharedCommitTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Marks_ThatWaitForTheSameCommit_AreWrittenInOne_AndSeenByAllWhenToldSo(StorageProvider provider)
    {
        var gate = new Gate();
        await using var store = await QueuedAsync(provider, gate, 9);
        await using var beside = store.Beside();
        var claimed = await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel);

        gate.Close();
        var first = store.Outbox.MarkDataStartedAsync(claimed[0], Cancel);
        await gate.Reached;
        var rest = claimed.Skip(1).Select(m => store.Outbox.MarkDataStartedAsync(m, Cancel)).ToList();
        Assert.False(first.IsCompleted || rest.Exists(t => t.IsCompleted));
        gate.Open();
        await Task.WhenAll([first, .. rest]);

        Assert.Equal(1, gate.Commits);
        await using var context = beside.Context();
        Assert.All(await context.Set<OutgoingMessage>().ToListAsync(Cancel), m => Assert.Equal(MessageState.DataStarted, m.State));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Marks_WhenTheDatabaseRefusesOne_AreSetForTheOthers_AndTheFaultIsItsOwn(StorageProvider provider)
    {
        var gate = new Gate();
        await using var store = await QueuedAsync(provider, gate, 6);
        await store.SqlAsync(provider == StorageProvider.Sqlite
            ? "CREATE TRIGGER poison BEFORE UPDATE ON outgoing_messages WHEN NEW.recipient_key = 'r3' AND NEW.state = 'DataStarted' BEGIN SELECT RAISE(ABORT, 'poison'); END"
            : "ALTER TABLE outgoing_messages ADD CONSTRAINT poison CHECK (NOT (recipient_key = 'r3' AND state = 'DataStarted'))");
        var claimed = await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel);

        gate.Close();
        var marks = new List<Task> { store.Outbox.MarkDataStartedAsync(claimed[0], Cancel) };
        await gate.Reached;
        marks.AddRange(claimed.Skip(1).Select(m => store.Outbox.MarkDataStartedAsync(m, Cancel)));
        gate.Open();
        await Task.WhenAll(marks).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("r3", Assert.Single(claimed.Zip(marks), m => m.Second.IsFaulted).First.RecipientKey);
        await using var context = store.Context();
        Assert.All(await context.Set<OutgoingMessage>().ToListAsync(Cancel), m => Assert.Equal(m.RecipientKey == "r3" ? MessageState.Claimed : MessageState.DataStarted, m.State));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Marks_OfClaimsThatAreLostOrHeldBack_AreRefusedThemAlone(StorageProvider provider)
    {
        var gate = new Gate();
        await using var store = await QueuedAsync(provider, gate, 4);
        var old = await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel);
        var anew = await store.Outbox.ClaimAsync(2, Sample.Now + Lease, Lease, Cancel); // two of the four are another's now
        var later = await store.Outbox.ClaimAsync(2, Sample.Now + Lease, Lease, Cancel);

        gate.Close();
        var marks = new List<(OutgoingMessage Message, Task Mark)> { (anew[0], store.Outbox.MarkDataStartedAsync(anew[0], Cancel)) };
        await gate.Reached;
        foreach (var message in (IEnumerable<OutgoingMessage>)[old[0], anew[1], old[3], later[0], later[1]])
            marks.Add((message, store.Outbox.MarkDataStartedAsync(message, Cancel)));
        gate.Open();

        foreach (var (message, mark) in marks)
        {
            if (message.Attempts == 1)
                Assert.Equal(message.Id, (await Assert.ThrowsAsync<ClaimLostException>(() => mark)).MessageRow);
            else
                await mark;
        }
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task MarkAndResult_OfOneMessage_InTheSameCommit_KeepTheirOrder(StorageProvider provider)
    {
        var gate = new Gate();
        await using var store = await QueuedAsync(provider, gate, 2);
        var claimed = await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel);

        gate.Close();
        var first = store.Outbox.MarkDataStartedAsync(claimed[0], Cancel);
        await gate.Reached;
        using var stop = new CancellationTokenSource();
        var mark = store.Outbox.MarkDataStartedAsync(claimed[1], stop.Token);
        await stop.CancelAsync(); // whoever asked has gone: the mark is written all the same, and what is said after it counts
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mark);
        var result = store.Outbox.RecordAsync(claimed[1], new SendResult(MessageState.Deferred, "stopped before it was sent"), Sample.Now, Sample.Now, Cancel);
        gate.Open();
        await Task.WhenAll(first, result);

        await using var context = store.Context();
        Assert.Equal(MessageState.Deferred, (await context.Set<OutgoingMessage>().SingleAsync(m => m.Id == claimed[1].Id, Cancel)).State);
    }

    private static async Task<TestStore> QueuedAsync(StorageProvider provider, Gate gate, int count)
    {
        var store = await TestStore.NewAsync(provider, gate);
        await store.CommitAsync(Sample.Plan("m1"), [.. Enumerable.Range(0, count).Select(i => Sample.Message("r" + i))]);
        return store;
    }

    /// <summary>Keeps the next transaction waiting until it is opened, and counts what is committed after that.</summary>
    private sealed class Gate : DbTransactionInterceptor
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _closed;

        public Task Reached => _reached.Task;

        public int Commits { get; private set; }

        public void Close() => Volatile.Write(ref _closed, 1);

        public void Open()
        {
            Commits = -1; // the one that waits at the gate
            _open.SetResult();
        }

        public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _closed, 0) == 1)
            {
                _reached.SetResult();
                await _open.Task;
            }
            return result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Commits++;
            return Task.CompletedTask;
        }
    }
}
