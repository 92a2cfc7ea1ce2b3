namespace Arshjul.Storage.Model;

/// <summary>The bytes of a paper.</summary>
internal sealed class PaperContent
{
    /// <summary>SHA-256 of them, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>They themselves.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>UTC instant they were last handed in.</summary>
    public required DateTime KeptAt { get; init; }
}
