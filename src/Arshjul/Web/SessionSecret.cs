using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Web;

/// <summary>The secret in a session's cookie: 256 random bits, kept as its SHA-256 alone.</summary>
internal static class SessionSecret
{
    private const int Bytes = 32;
    private const int Longest = 64;

    /// <summary>Draws one.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it; null for what can be no secret.</summary>
    public static string? HashOf(string secret) => secret.Length is > 0 and <= Longest ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) : null;
}
