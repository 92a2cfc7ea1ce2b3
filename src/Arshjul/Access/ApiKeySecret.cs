using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Access;

/// <summary>The secret of a program's key: 256 random bits behind a word by which scanners find one that has leaked. Kept as its SHA-256 alone.</summary>
internal static class ApiKeySecret
{
    private const string Word = "arshjul_";
    private const int Bytes = 32;
    private const int Longest = 64;

    /// <summary>Draws one.</summary>
    public static string Draw() => Word + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it; null for what can be no secret.</summary>
    public static string? HashOf(string secret) =>
        secret.StartsWith(Word, StringComparison.Ordinal) && secret.Length <= Longest ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) : null;
}
