using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Opening the store: it is made for its owner alone, refuses what it cannot use with a sentence, and leaves nothing behind.</summary>
public sealed class PrepareTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_OfANewFolder_MakesItForItsOwnerAlone()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.CommitAsync(Sample.Plan("m1"));
        using var host = HostLock.Take(store.Options);

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has rights of another kind.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(store.Options.DataFolder));
        foreach (var file in Directory.GetFiles(store.Options.DataFolder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains(Directory.GetFiles(store.Options.DataFolder), f => f.EndsWith(".db-wal", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Prepare_WhenManyProcessesStartAtOnce_EachFindsItReady(StorageProvider provider)
    {
        await using var first = TestStore.Unprepared(TestStore.OptionsFor(provider));
        TestStore[] stores = [first, first.Beside(), first.Beside(), first.Beside()];

        await Task.WhenAll(stores.Select(s => Task.Run(() => s.Database.PrepareAsync(Cancel))));

        Assert.All(await Task.WhenAll(stores.Select(s => s.Plans.LoadAsync(Cancel))), p => Assert.Equal(0, p.Revision));
        foreach (var store in stores[1..])
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Prepare_WhenAKilledStartLeftItsMigrationLock_GoesOn()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.SqlAsync("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%AppendOnlyAudit'; DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete; DROP TRIGGER audit_entries_no_replace; INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await using var next = store.Beside();
        await next.Database.PrepareAsync(patience.Token);

        Assert.Equal(0, await store.CountAsync("SELECT COUNT(*) AS Value FROM __EFMigrationsLock"));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Prepare_WhenTheDatabaseIsANewerPrograms_RefusesAndLeavesItAlone(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.SqlAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')");

        await using var next = store.Beside();
        Assert.Equal("storage.newer", await FaultAsync(() => next.Database.PrepareAsync(Cancel)));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_WhenAFactHasWhatThisProgramDoesNotKnow_RefusesInsteadOfLosingIt(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"));
        await store.SqlAsync("UPDATE meetings SET fact = replace(fact, '\"key\":', '\"later\":1,\"key\":')".Replace("{", "{{", StringComparison.Ordinal));

        await using var next = store.Beside();
        Assert.Equal("storage.newer", await FaultAsync(() => next.Plans.LoadAsync(Cancel)));
    }

    [Fact]
    public async Task Prepare_WhenTheFileIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        await using var store = TestStore.Unprepared(TestStore.OptionsFor(StorageProvider.Sqlite));
        Directory.CreateDirectory(store.Options.DataFolder);
        var text = string.Concat(Enumerable.Repeat("Detta är ingen databas. ", 100));
        await File.WriteAllTextAsync(store.Options.DatabaseFile, text, Cancel);

        Assert.Equal("storage.noDatabase", await FaultAsync(() => store.Database.PrepareAsync(Cancel)));

        Assert.Equal(text, await File.ReadAllTextAsync(store.Options.DatabaseFile, Cancel));
        Assert.Equal([store.Options.DatabaseFile], Directory.GetFileSystemEntries(store.Options.DataFolder));
    }

    [Fact]
    public async Task Prepare_WhenAFileStandsInTheFoldersPlace_SaysSoAndLeavesItAlone()
    {
        var file = Path.GetTempFileName();
        await using var store = TestStore.Unprepared(TestStore.OptionsFor(StorageProvider.Sqlite) with { DataFolder = Path.Combine(file, "data") });

        Assert.Equal("storage.folder", await FaultAsync(() => store.Database.PrepareAsync(Cancel)));

        Assert.True(File.Exists(file));
        File.Delete(file);
    }

    [Fact]
    public async Task Prepare_WhereNobodyMayWrite_SaysSo()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no /proc here.");
        await using var store = TestStore.Unprepared(new StorageOptions { DataFolder = "/proc/self/arshjul/data" });

        Assert.Equal("storage.folder", await FaultAsync(() => store.Database.PrepareAsync(Cancel)));
    }

    [Fact]
    public async Task Prepare_WhenTheServerIsAway_SaysSoAndLeavesNoFolder()
    {
        await using var store = TestStore.Unprepared(TestStore.OptionsFor(StorageProvider.Sqlite) with { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Username=u;Password=hemligt" });

        Assert.Equal("storage.noServer", await FaultAsync(() => store.Database.PrepareAsync(Cancel)));

        Assert.False(Directory.Exists(store.Options.DataFolder));
    }

    [Fact]
    public async Task Host_WhenOneRunsOnTheFolder_IsRefusedUntilItEnds()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        using (HostLock.Take(store.Options))
        {
            var refused = Assert.Throws<InputException>(() => HostLock.Take(store.Options)).Faults.Single();
            Assert.Equal("storage.hostRunning", refused.Code);
            Assert.Contains(store.Options.DataFolder, Phrasebook.In("sv").Say(refused), StringComparison.Ordinal);

            // Other commands work beside it.
            await using var command = store.Beside();
            await command.CommitAsync(Sample.Plan("m1"));
        }

        HostLock.Take(store.Options).Dispose();
    }

    // Every fault has its words in both languages, without secrets.
    private static async Task<string> FaultAsync(Func<Task> act)
    {
        var fault = Assert.Single((await Assert.ThrowsAsync<InputException>(act)).Faults);
        Assert.All(new[] { "sv", "en" }, l => Assert.DoesNotContain("hemligt", Phrasebook.In(l).Say(fault), StringComparison.Ordinal));
        return fault.Code;
    }
}
