using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Core.Calls;

/// <summary>
/// The UID of a call's calendar part: one for each meeting and recipient, the same in all versions, with a secret that the recipient alone has got.
/// Every calendar program repeats it in its reply (RFC 5546 §3.2.3), by which a reply is known to come from somebody who has the call.
/// </summary>
/// <param name="key">The installation's own secret; another key makes other UIDs, and meetings that are moved then stay where they were in people's calendars.</param>
public sealed class InvitationUids(ReadOnlyMemory<byte> key)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 §6: programs that change the case of a UID exist
    private const int Bits = 128;
    private const int BitsPerLetter = 5;

    /// <summary>The UID, <c>fsg-2026-10-…@k7q2.arshjul</c>.</summary>
    /// <param name="organisationId">Whose meeting it is.</param>
    /// <param name="meeting">Key of the meeting.</param>
    /// <param name="recipient">Key of the recipient.</param>
    public string Of(string organisationId, string meeting, string recipient) => $"{meeting}-{Secret(organisationId, meeting, recipient)}{End(organisationId)}";

    /// <summary>Whether a UID is that of a meeting and a recipient; how long it takes tells nothing of the secret.</summary>
    public bool Fits(string uid, string organisationId, string meeting, string recipient) =>
        CryptographicOperations.FixedTimeEquals(Folded(uid), Folded(Of(organisationId, meeting, recipient)));

    /// <summary>The part of a UID that says which meeting it is of, not yet believed; null when it is none of the organisation's.</summary>
    public static string? MeetingOf(string uid, string organisationId)
    {
        var (end, secret) = (End(organisationId), (Bits + BitsPerLetter - 1) / BitsPerLetter + 1);
        var length = uid.Length - end.Length - secret;
        return length > 0 && uid[length] == '-' && uid.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? uid[..length] : null;
    }

    private static string End(string organisationId) => $"@{organisationId}.arshjul";

    private static byte[] Folded(string uid) => Encoding.UTF8.GetBytes(uid.ToLowerInvariant());

    private string Secret(string organisationId, string meeting, string recipient)
    {
        var hash = HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes($"invitation\n{organisationId}\n{meeting}\n{recipient}"));
        var secret = new StringBuilder();
        for (var bit = 0; bit < Bits; bit += BitsPerLetter)
            secret.Append(Letters[Enumerable.Range(bit, BitsPerLetter).Aggregate(0, (value, b) => (value << 1) | (b < Bits ? (hash[b / 8] >> (7 - b % 8)) & 1 : 0))]);
        return secret.ToString();
    }
}
