using System.Data.Common;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The audit is append-only and tells when somebody tampered with it.</summary>
public sealed class AuditTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Audit_WhenSomebodyChangesOrRemovesEntries_TheDatabaseRefuses(StorageProvider provider)
    {
        await using var store = await WithEntriesAsync(provider);

        foreach (var sql in new[] { "UPDATE audit_entries SET actor = 'x'", "DELETE FROM audit_entries" })
            await Assert.ThrowsAnyAsync<DbException>(() => store.SqlAsync(sql));
        await Assert.ThrowsAnyAsync<DbException>(() => store.SqlAsync(provider == StorageProvider.Sqlite
            ? "INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE number = 2"
            : "TRUNCATE audit_entries"));

        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task FirstBroken_WhenSomebodyGotPastTheTriggers_NamesTheEntry(StorageProvider provider)
    {
        foreach (var (tampering, broken) in new[] { ("UPDATE audit_entries SET subject = 'vsg' WHERE number = 3", 3L), ("DELETE FROM audit_entries WHERE number = 2", 3L), ("DELETE FROM audit_entries WHERE number = 5", 5L) })
        {
            await using var store = await WithEntriesAsync(provider);
            await store.SqlAsync(provider == StorageProvider.Sqlite
                ? "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete"
                : "ALTER TABLE audit_entries DISABLE TRIGGER ALL");
            Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));

            await store.SqlAsync(tampering);

            Assert.Equal(broken, await store.Audit.FirstBrokenAsync(Cancel));
        }
    }

    private static async Task<TestStore> WithEntriesAsync(StorageProvider provider)
    {
        var store = await TestStore.NewAsync(provider);
        for (var i = 0; i < 4; i++)
            await store.CommitAsync(Sample.Plan("m" + i));
        await store.Feeds.AddAsync(Sample.Address("tavlan", "hash"), Cancel);
        return store;
    }
}
