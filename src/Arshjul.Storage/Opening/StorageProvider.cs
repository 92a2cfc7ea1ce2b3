namespace Arshjul.Storage.Opening;

/// <summary>The databases the program can keep its data in.</summary>
public enum StorageProvider
{
    /// <summary>One file in the data folder; one running host.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server; several hosts.</summary>
    PostgreSql,
}
