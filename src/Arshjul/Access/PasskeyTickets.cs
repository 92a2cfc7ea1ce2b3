using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Arshjul.Access;

/// <summary>
/// What was asked of a device, sealed, to be held by the browser until the device has answered: any instance can read it, for a few minutes, for the
/// same errand, once. Which were used is remembered in this process alone.
/// </summary>
internal sealed class PasskeyTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a device may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const int Longest = 4000;

    private readonly IDataProtector _seal = protection.CreateProtector("passkeys");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>Seals what was asked.</summary>
    /// <param name="errand">For what: a session to which a passkey is to be added, or the empty text to sign in.</param>
    /// <param name="asked">What was asked.</param>
    public string Make(string errand, string asked) =>
        Base64Url.EncodeToString(_seal.Protect(Encoding.UTF8.GetBytes($"{RandomNumberGenerator.GetHexString(32)}\n{(clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture)}\n{errand}\n{asked}")));

    /// <summary>What was asked for an errand; null when it was another errand, too long ago, or answered already.</summary>
    public string? Take(string errand, string ticket)
    {
        if (ticket.Length is 0 or > Longest || Open(ticket)?.Split('\n', 4) is not [var id, var ticks, var of, var asked] || of != errand)
            return null;
        var now = clock.GetUtcNow();
        foreach (var (old, end) in _used)
            if (end < now)
                _used.TryRemove(KeyValuePair.Create(old, end));
        var until = new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
        return now <= until && _used.TryAdd(id, until) ? asked : null;
    }

    private string? Open(string ticket)
    {
        try
        {
            return Encoding.UTF8.GetString(_seal.Unprotect(Base64Url.DecodeFromChars(ticket)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
