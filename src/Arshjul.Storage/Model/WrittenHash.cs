using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Storage.Model;

/// <summary>SHA-256 over what a change wrote, in the order in which it was written.</summary>
internal sealed class WrittenHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds one written thing.</summary>
    public void Add<T>(string what, T content)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(what + "\n"));
        _hash.AppendData(JsonText.Bytes(content));
        _hash.AppendData("\n"u8);
    }

    /// <summary>The hash, hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
