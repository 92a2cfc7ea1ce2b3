namespace Arshjul.Core.Agendas;

/// <summary>The bytes of the meetings' papers, by their hash: the same file twice is kept once.</summary>
public interface IPaperStore
{
    /// <summary>Keeps a file. What no meeting has had for a day is thrown away at the same time.</summary>
    /// <param name="hash">SHA-256 of the bytes, hexadecimal.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task KeepAsync(string hash, byte[] bytes, DateTime nowUtc, CancellationToken cancel);

    /// <summary>The bytes with a hash, or null.</summary>
    Task<byte[]?> FindAsync(string hash, CancellationToken cancel);
}
