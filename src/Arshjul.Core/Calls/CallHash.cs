using System.Security.Cryptography;
using System.Text.Json;

namespace Arshjul.Core.Calls;

/// <summary>Tells whether two contents are the same to the letter.</summary>
public static class CallHash
{
    /// <summary>SHA-256 of a content, hexadecimal.</summary>
    public static string Of(CallContent content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));
}
