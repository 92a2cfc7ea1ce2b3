using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arshjul.Core.Audit;

/// <summary>Links audit entries so that a later change to one of them shows.</summary>
public static class AuditChain
{
    /// <summary>The next entry after one, or the first.</summary>
    public static AuditEntry Next(AuditEntry? previous, DateTime at, string actor, string action, string subject, string contentHash)
    {
        var entry = new AuditEntry
        {
            Number = (previous?.Number ?? 0) + 1,
            At = at,
            Actor = actor,
            Action = action,
            Subject = subject,
            ContentHash = contentHash,
            PreviousHash = previous?.Hash ?? "",
            Hash = "",
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>Number of the first entry that does not fit the one before it or its own hash; null when the chain is whole.</summary>
    public static long? FirstBroken(IEnumerable<AuditEntry> entries)
    {
        AuditEntry? previous = null;
        foreach (var entry in entries)
        {
            if (entry.Number != (previous?.Number ?? 0) + 1 || entry.PreviousHash != (previous?.Hash ?? "") || entry.Hash != HashOf(entry))
                return entry.Number;
            previous = entry;
        }
        return null;
    }

    // Each field with its length, so that no two entries read the same.
    private static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        new[]
        {
            entry.Number.ToString(CultureInfo.InvariantCulture), entry.At.Ticks.ToString(CultureInfo.InvariantCulture),
            entry.Actor, entry.Action, entry.Subject, entry.ContentHash, entry.PreviousHash,
        }.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f}"))))));
}
