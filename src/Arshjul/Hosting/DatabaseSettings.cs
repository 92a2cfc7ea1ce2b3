using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>Where the data lies.</summary>
internal sealed record DatabaseSettings
{
    /// <summary>A file in the data folder, or a server.</summary>
    public StorageProvider Provider { get; init; }

    /// <summary>How the server is reached.</summary>
    public string? ConnectionString { get; init; }
}
