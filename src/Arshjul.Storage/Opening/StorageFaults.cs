using System.Net.Sockets;
using System.Text.Json;
using Arshjul.Core.Words;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arshjul.Storage.Opening;

/// <summary>Says in words what a database or a disk complains about, when it is something that people can mend.</summary>
internal static class StorageFaults
{
    /// <summary>The sentence, or null when it is a fault of the program.</summary>
    public static Sentence? Explain(Exception exception, StorageOptions options)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            if (OfOne(e, options) is { } sentence)
                return sentence;
        }

        return null;
    }

    /// <summary>That the database is a newer program's.</summary>
    public static Sentence Newer(StorageOptions options) =>
        new("storage.newer", options.Provider == StorageProvider.Sqlite ? options.DatabaseFile : Server(options));

    private static Sentence? OfOne(Exception exception, StorageOptions options) => exception switch
    {
        SqliteException e => OfSqlite(e, options),
        PostgresException e => OfPostgres(e),
        NpgsqlException or SocketException when options.Provider == StorageProvider.PostgreSql => new Sentence("storage.noServer", Server(options)),
        JsonException => Newer(options),
        UnauthorizedAccessException or IOException => new Sentence("storage.folder", options.DataFolder),
        _ => null,
    };

    // https://sqlite.org/rescode.html
    private static Sentence? OfSqlite(SqliteException exception, StorageOptions options) => exception.SqliteErrorCode switch
    {
        5 or 6 => new Sentence("storage.busy", options.DataFolder),
        8 or 14 => new Sentence("storage.folder", options.DataFolder),
        10 => new Sentence("storage.disk", options.DatabaseFile),
        13 => new Sentence("storage.full", options.DataFolder),
        11 or 26 => new Sentence("storage.noDatabase", options.DatabaseFile),
        _ => null,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static Sentence? OfPostgres(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new Sentence("storage.serverFull"),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege => new Sentence("storage.serverRefuses"),
        _ => null,
    };

    // The connection string holds a password; host and port are enough.
    private static string Server(StorageOptions options)
    {
        var parts = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        return $"{parts.Host}:{parts.Port}";
    }
}
