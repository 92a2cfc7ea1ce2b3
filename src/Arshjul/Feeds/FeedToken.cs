using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Feeds;

/// <summary>The secret in a feed's address: 256 random bits, shown once, kept as its SHA-256 alone (sv: hemlig adress).</summary>
internal static class FeedToken
{
    private const int Bytes = 32;
    private const int Longest = 128;

    /// <summary>Draws one.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it, and looked up; null for what can be no token.</summary>
    public static string? HashOf(string token) =>
        token.Length is > 0 and <= Longest ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;

    /// <summary>Where entries lead to the meetings' pages; null when nobody has set where the program is reached.</summary>
    public static Uri? PagesOf(string? baseUrl) => baseUrl is null ? null : new Uri(baseUrl.TrimEnd('/') + "/");

    /// <summary>The whole address.</summary>
    /// <param name="baseUrl">Where the program is reached, with or without a slash at the end.</param>
    /// <param name="token">The secret.</param>
    public static string AddressOf(string baseUrl, string token) => $"{baseUrl.TrimEnd('/')}/feeds/{token}.ics";
}
