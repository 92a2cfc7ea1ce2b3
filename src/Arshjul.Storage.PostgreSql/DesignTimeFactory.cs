using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore.Design;

namespace Arshjul.Storage.PostgreSql;

/// <summary>Gives the migration tools the model as it is on this database; nothing is opened.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<WheelContext>
{
    /// <inheritdoc/>
    public WheelContext CreateDbContext(string[] args) =>
        ContextSetup.ForDesign(new StorageOptions { Provider = StorageProvider.PostgreSql, DataFolder = ".", ConnectionString = "Host=localhost;Database=arshjul" });
}
