using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Core.Access;

/// <summary>Who somebody is to another's sign-in: by its name and its own name for them, which it never gives to anybody else (OpenID Connect Core 1.0 §5.7). A mail address may change hands.</summary>
public static class OutsideIdentities
{
    /// <summary>What is stored of it: SHA-256 of both, hexadecimal.</summary>
    /// <param name="issuer">Who vouches, <c>iss</c>: an address, in which no line can break.</param>
    /// <param name="subject">Their name for the person, <c>sub</c>.</param>
    public static string HashOf(string issuer, string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));
}
