using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>A change that is cut anywhere leaves plan, calls, outbox and audit as they were; and can be made again.</summary>
public sealed class CommitFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StorageProvider.Sqlite, false)]
    [InlineData(StorageProvider.Sqlite, true)]
    [InlineData(StorageProvider.PostgreSql, false)]
    [InlineData(StorageProvider.PostgreSql, true)]
    public async Task Commit_WhenCutAtAnyStatement_LeavesEveryRowAsItWas(StorageProvider provider, bool byTheCaller)
    {
        var cut = new CutCommands();
        await using var store = await TestStore.NewAsync(provider, cut);
        await store.CommitAsync(Sample.Plan("a", "b", "c"), [Sample.Message("old")]);
        var before = await store.Plans.LoadAsync(Cancel);
        var rows = await store.DumpAsync();
        var statements = 0;

        while (true)
        {
            using var stop = new CancellationTokenSource();
            cut.At(++statements, byTheCaller ? stop.Cancel : () => throw new IOException("cut"));
            try
            {
                // Moved about, removed, changed and added: every way in which a list is written.
                Assert.True(await store.Plans.CommitAsync(Change(before), byTheCaller ? stop.Token : Cancel));
                break;
            }
            catch (Exception e) when (e is OperationCanceledException or InputException)
            {
                cut.Never();
                Assert.Equal(rows, await store.DumpAsync());
                Assert.Same(before.Plan, (await store.Plans.LoadAsync(Cancel)).Plan);
            }
        }

        Assert.InRange(statements, 7, 100); // the change was cut at each of its statements before it came through
        cut.Never();
        await using var other = store.Beside();
        var now = await other.Plans.LoadAsync(Cancel);
        Assert.Equal((Told.Of(Change(before).After), before.Revision + 1), (Told.Of(now.Plan), now.Revision));
        Assert.Equal(3, (await other.Outbox.KeysAsync(["m1"], Cancel)).Count);
        Assert.NotNull(await other.Plans.LoadCallAsync("new", Sample.Call("new").Version, Cancel));
        Assert.Null(await other.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory]
    [InlineData("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000", "storage.full")] // the smallest it takes is the size it has
    [InlineData("PRAGMA query_only = 1", "PRAGMA query_only = 0", "storage.folder")] // as a file that may only be read
    public async Task Commit_WhenTheFileCannotGrowOrBeWritten_SaysSo_AndGoesOnWhenItCan(string hindrance, string relief, string code)
    {
        var opened = new OpenedConnections();
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite, opened);
        await store.CommitAsync(Sample.Plan("a"));
        var before = await store.Plans.LoadAsync(Cancel);
        var rows = await store.DumpAsync();
        var after = Sample.Plan([.. Enumerable.Range(0, 2000).Select(i => "m" + i)]);

        opened.Sql = hindrance;
        var told = Assert.Single((await Assert.ThrowsAsync<InputException>(() => store.Plans.CommitAsync(Sample.Commit(before, after), Cancel))).Faults);
        Assert.Equal(code, told.Code);
        Assert.Contains(store.Options.DataFolder, Phrasebook.In("sv").Say(told), StringComparison.Ordinal);
        opened.Sql = relief;
        Assert.Equal(rows, await store.DumpAsync());

        Assert.True(await store.Plans.CommitAsync(Sample.Commit(before, after), Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Fact]
    public async Task Commit_WhileAnotherProgramWrites_WaitsItsTurn_AndReadersDoNot()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await using var other = new SqliteConnection($"Data Source={store.Options.DatabaseFile};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var writing = await other.BeginTransactionAsync(Cancel);
        await using (var command = other.CreateCommand())
        {
            command.CommandText = "UPDATE plans SET changes = changes";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        var before = await store.Plans.LoadAsync(Cancel);
        var committing = Task.Run(() => store.Plans.CommitAsync(Sample.Commit(before, Sample.Plan("m1")), Cancel), Cancel);
        Assert.Equal(0, (await store.Plans.LoadAsync(Cancel)).Revision);
        await writing.RollbackAsync(Cancel);

        Assert.True(await committing);
    }

    [Fact]
    public async Task Connections_WhoeverUsedThemBefore_WriteThroughAndKeepToTheRules()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(2, await store.CountAsync("SELECT synchronous AS Value FROM pragma_synchronous")); // FULL
            Assert.Equal(1, await store.CountAsync("SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
            Assert.Equal(5000, await store.CountAsync("SELECT timeout AS Value FROM pragma_busy_timeout"));
            Assert.Equal(1, await store.CountAsync("SELECT journal_mode = 'wal' AS Value FROM pragma_journal_mode"));
            await store.SqlAsync("PRAGMA synchronous = OFF; PRAGMA busy_timeout = 0"); // on one that goes back to the others
        }
    }

    private static PlanCommit Change(StoredPlan before) => Sample.Commit(before, Sample.Plan("new", "c", "a") with { Events = [new() { Key = "e1", Name = "Enkät" }] }) with
    {
        Calls = [Sample.Call("new")],
        Messages = [Sample.Message("a"), Sample.Message("b"), Sample.Message("old")],
    };
}
