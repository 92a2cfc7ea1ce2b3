namespace Arshjul.Storage.Opening;

/// <summary>Where the data lies.</summary>
public sealed record StorageOptions
{
    /// <summary>The name of the database's file in the data folder.</summary>
    public const string FileName = "arshjul.db";

    /// <summary>The database.</summary>
    public StorageProvider Provider { get; init; }

    /// <summary>The data folder: the SQLite file, the locks and everything else that lies beside them.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How PostgreSQL is reached; not used for SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Which organisation's rows are seen; one for now. It is not the organisation's own key, which the user may change.</summary>
    public string OrganisationKey { get; init; } = "default";

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, FileName);
}
