using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore.Design;

namespace Arshjul.Storage.Sqlite;

/// <summary>Gives the migration tools the model as it is on this database; nothing is opened.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<WheelContext>
{
    /// <inheritdoc/>
    public WheelContext CreateDbContext(string[] args) =>
        ContextSetup.ForDesign(new StorageOptions { Provider = StorageProvider.Sqlite, DataFolder = "." });
}
