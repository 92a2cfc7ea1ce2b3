using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The migrations make the tables that the model has.</summary>
public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(StorageProvider.Sqlite), InlineData(StorageProvider.PostgreSql)]
    public void Model_AsItIs_HasNoChangeWithoutAMigration(StorageProvider provider)
    {
        using var context = ContextSetup.ForDesign(new StorageOptions { Provider = provider, DataFolder = ".", ConnectionString = "Host=127.0.0.1" });

        Assert.False(context.Database.HasPendingModelChanges(), "The model was changed: src/Arshjul.Storage/add-migration NAME");
    }

    [Theory, InlineData(StorageProvider.Sqlite), InlineData(StorageProvider.PostgreSql)]
    public async Task MailBytes_WhenTheyGetATableOfTheirOwn_AreTheSameAsBefore(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var message = Sample.Message("a");
        await store.CommitAsync(Sample.Plan("m1"), [message, Sample.Message("b")]);
        await using (var context = store.Context())
        {
            var before = context.Database.GetMigrations().Single(m => m.EndsWith("_SentIndex", StringComparison.Ordinal));
            await context.GetService<IMigrator>().MigrateAsync(before, Cancel);
        }
        Assert.Equal(2, await store.CountAsync("SELECT COUNT(*) AS \"Value\" FROM outgoing_messages WHERE length(mime) > 0"));

        await store.Database.PrepareAsync(Cancel);

        Assert.Equal(message.Mime, (await store.Outbox.LoadAsync([message], Cancel)).Single().Mime);
        Assert.Equal(2, await store.CountAsync("SELECT COUNT(*) AS \"Value\" FROM mail_bytes"));
    }
}
