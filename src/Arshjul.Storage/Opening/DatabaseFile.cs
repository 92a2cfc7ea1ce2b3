using Arshjul.Core.Words;
using Microsoft.Data.Sqlite;

namespace Arshjul.Storage.Opening;

/// <summary>The SQLite file, as it lies in the folder now.</summary>
internal static class DatabaseFile
{
    /// <summary>Goes on when it is there. SQLite itself would go on in a file that was taken away, and what it wrote would be in nobody's database.</summary>
    /// <exception cref="InputException">It is gone. Its connections are forgotten, so that one put back is opened anew.</exception>
    public static void Require(StorageOptions options)
    {
        if (options.Provider != StorageProvider.Sqlite || File.Exists(options.DatabaseFile))
            return;
        using var connection = new SqliteConnection(ContextSetup.FileConnection(options));
        SqliteConnection.ClearPool(connection);
        throw new InputException(new Sentence("storage.gone", options.DatabaseFile));
    }
}
