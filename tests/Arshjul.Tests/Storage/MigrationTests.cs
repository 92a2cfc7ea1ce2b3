using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The migrations make the tables that the model has.</summary>
public sealed class MigrationTests
{
    [Theory, InlineData(StorageProvider.Sqlite), InlineData(StorageProvider.PostgreSql)]
    public void Model_AsItIs_HasNoChangeWithoutAMigration(StorageProvider provider)
    {
        using var context = ContextSetup.ForDesign(new StorageOptions { Provider = provider, DataFolder = ".", ConnectionString = "Host=127.0.0.1" });

        Assert.False(context.Database.HasPendingModelChanges(), "The model was changed: src/Arshjul.Storage/add-migration NAME");
    }
}
