using Arshjul.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Opening;

/// <summary>How the model is put on each database.</summary>
public static class ContextSetup
{
    /// <summary>Sets a context up for the database that the options name.</summary>
    public static DbContextOptionsBuilder UseArshjul(this DbContextOptionsBuilder builder, StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => builder
            .UseSqlite(FileConnection(options), sqlite => sqlite.MigrationsAssembly("Arshjul.Storage.Sqlite"))
            .AddInterceptors(SqlitePragmas.Instance),
        StorageProvider.PostgreSql => builder
            .UseNpgsql(options.ConnectionString, npgsql => npgsql.MigrationsAssembly("Arshjul.Storage.PostgreSql")),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, null),
    };

    /// <summary>How the SQLite file is opened; never made by opening it.</summary>
    internal static string FileConnection(StorageOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.DatabaseFile,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
    }.ConnectionString;

    /// <summary>A context as the migration tools want one.</summary>
    public static WheelContext ForDesign(StorageOptions options)
    {
        var builder = new DbContextOptionsBuilder<WheelContext>();
        builder.UseArshjul(options);
        return new WheelContext(builder.Options);
    }
}
