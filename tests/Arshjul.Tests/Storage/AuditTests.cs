using System.Data.Common;
using Arshjul.Core.Audit;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task FirstBroken_WhateverColumnWasChanged_NamesTheEntry()
    {
        await using var store = await WithEntriesAsync(StorageProvider.Sqlite);
        await store.SqlAsync("DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete; DROP TRIGGER audit_entries_no_replace; CREATE TABLE kept AS SELECT * FROM audit_entries");
        await using var context = store.Context();
        var columns = context.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(p => p.GetColumnName()).Where(c => c is not ("organisation_key" or "number")).ToList();
        Assert.Equal(["action", "actor", "at", "content_hash", "hash", "previous_hash", "subject"], columns.Order(StringComparer.Ordinal));

        foreach (var column in columns)
        {
            // One character of a text, one second of a moment.
            await store.SqlAsync(column == "at"
                ? "UPDATE audit_entries SET at = replace(at, '08:00:00', '08:00:01') WHERE number = 3"
                : $"UPDATE audit_entries SET {column} = substr({column}, 1, length({column}) - 1) || 'x' WHERE number = 3");
            Assert.True(await store.Audit.FirstBrokenAsync(Cancel) is 3, column);
            await store.SqlAsync("DELETE FROM audit_entries; INSERT INTO audit_entries SELECT * FROM kept");
            Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
        }

        // Two entries that changed places, and one more than was ever written.
        await store.SqlAsync("UPDATE audit_entries SET number = CASE number WHEN 2 THEN 103 ELSE 102 END WHERE number IN (2, 3); UPDATE audit_entries SET number = number - 100 WHERE number > 100");
        Assert.Equal(2, await store.Audit.FirstBrokenAsync(Cancel));
        await store.SqlAsync("DELETE FROM audit_entries; INSERT INTO audit_entries SELECT * FROM kept; UPDATE plans SET changes = changes - 1");
        Assert.NotNull(await store.Audit.FirstBrokenAsync(Cancel));
    }

    private static async Task<TestStore> WithEntriesAsync(StorageProvider provider)
    {
        var store = await TestStore.NewAsync(provider);
        for (var i = 0; i < 4; i++)
            await store.CommitAsync(Sample.Plan("m" + i));
        await store.Feeds.AddAsync(Sample.Address("tavlan", "hash"), "terminal", Cancel);
        return store;
    }
}
