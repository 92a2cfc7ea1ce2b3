using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Access;
using Microsoft.AspNetCore.Identity;

namespace Arshjul.Access;

/// <summary>One person with their passkeys, as the framework's checks want to see them.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Passkeys">Theirs.</param>
internal sealed record PasskeyOwner(string Person, IReadOnlyList<Passkey> Passkeys)
{
    /// <summary>What devices know the person by: not their key, which may be their initials.</summary>
    public string Handle => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes("passkey\n" + Person)));

    /// <summary>The hash of a device's name for a passkey.</summary>
    public static string HashOf(byte[] credential) => Convert.ToHexStringLower(SHA256.HashData(credential));

    /// <summary>One of theirs, as the framework has it; only what is checked is filled in.</summary>
    public UserPasskeyInfo? Find(byte[] credential) => Passkeys.FirstOrDefault(p => p.Hash == HashOf(credential)) is { } known ? Of(known) : null;

    /// <summary>All of theirs.</summary>
    public IList<UserPasskeyInfo> All() => [.. Passkeys.Select(Of)];

    private static UserPasskeyInfo Of(Passkey known) => new(
        Base64Url.DecodeFromChars(known.Credential), Base64Url.DecodeFromChars(known.PublicKey), new DateTimeOffset(known.MadeAt, TimeSpan.Zero), (uint)known.SignCount, null, isUserVerified: true, known.IsBackupEligible, isBackedUp: false, [], []);
}
