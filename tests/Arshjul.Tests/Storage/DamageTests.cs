using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Databases that are hurt, somebody else's or from another time.</summary>
public sealed class DamageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cut", "storage.noDatabase")] // half a copy
    [InlineData("header", "storage.noDatabase")]
    [InlineData("pages", "storage.noDatabase")]
    [InlineData("foreign", "storage.foreign")] // another program's database under our name
    public async Task Prepare_OfADatabaseThatIsNotWholeOrNotOurs_SaysSo_AndTouchesNoByte(string how, string code)
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.CommitAsync(Sample.Plan([.. Enumerable.Range(0, 400).Select(i => "m" + i)]));
        await store.SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await HurtAsync(store.Options.DatabaseFile, how);
        var bytes = await File.ReadAllBytesAsync(store.Options.DatabaseFile, Cancel);
        var files = Files(store);

        await using var next = store.Beside();
        var told = Assert.Single((await Assert.ThrowsAsync<InputException>(async () =>
        {
            await next.Database.PrepareAsync(Cancel);
            await next.Plans.LoadAsync(Cancel);
        })).Faults);

        Assert.Equal(code, told.Code);
        Assert.All(new[] { "sv", "en" }, l => Assert.Contains(store.Options.DatabaseFile, Phrasebook.In(l).Say(told), StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        Assert.Equal(bytes, await File.ReadAllBytesAsync(store.Options.DatabaseFile, Cancel));
        Assert.Equal(files, Files(store));
    }

    [Fact]
    public async Task Prepare_OfAnEmptyFile_MakesADatabaseOfIt()
    {
        await using var store = TestStore.Unprepared(TestStore.OptionsFor(StorageProvider.Sqlite));
        Directory.CreateDirectory(store.Options.DataFolder);
        await File.WriteAllBytesAsync(store.Options.DatabaseFile, [], Cancel); // what a start that was killed at its first step leaves

        await store.Database.PrepareAsync(Cancel);

        Assert.Equal(0, (await store.Plans.LoadAsync(Cancel)).Revision);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Prepare_FromEveryEarlierVersion_ComesToThisOne(StorageProvider provider)
    {
        var steps = Steps(provider);
        foreach (var step in steps)
        {
            await using var store = TestStore.Unprepared(TestStore.OptionsFor(provider));
            Directory.CreateDirectory(store.Options.DataFolder);
            await File.WriteAllBytesAsync(store.Options.DatabaseFile, [], Cancel);
            await using (var context = store.Context())
                await context.GetService<IMigrator>().MigrateAsync(step, Cancel);

            await store.Database.PrepareAsync(Cancel);

            await store.CommitAsync(Sample.Plan("m1"), [Sample.Message("a")]);
            await using var after = store.Context();
            Assert.Equal(steps, await after.Database.GetAppliedMigrationsAsync(Cancel));
            await Assert.ThrowsAnyAsync<Exception>(() => store.SqlAsync("DELETE FROM audit_entries"));
        }
    }

    private static List<string> Steps(StorageProvider provider)
    {
        using var context = ContextSetup.ForDesign(new StorageOptions { Provider = provider, DataFolder = ".", ConnectionString = "Host=127.0.0.1" });
        return [.. context.Database.GetMigrations()];
    }

    // SQLite's own files beside the database come and go.
    private static IEnumerable<string> Files(TestStore store) =>
        [.. Directory.GetFiles(store.Options.DataFolder).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static async Task HurtAsync(string path, string how)
    {
        if (how == "foreign")
        {
            File.Delete(path);
            await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE bokmarken (adress TEXT); INSERT INTO bokmarken VALUES ('https://example.org')";
            await command.ExecuteNonQueryAsync(Cancel);
            return;
        }

        await using var file = File.OpenWrite(path);
        var noise = new byte[how == "header" ? 100 : (int)(file.Length * 2 / 3)];
        new Random(20260302).NextBytes(noise);
        switch (how)
        {
            case "cut":
                file.SetLength(file.Length / 2);
                break;
            case "header":
                file.Write(noise);
                break;
            default:
                file.Position = file.Length / 3;
                file.Write(noise);
                break;
        }
    }
}
