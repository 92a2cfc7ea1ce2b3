using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Calls;

namespace Arshjul.Delivery.Mail;

/// <summary>Message-IDs that follow from what a mail is about, so that a mail sent again is the same mail and a later version can name the earlier ones (RFC 5322 §3.6.4).</summary>
public static class MessageIds
{
    // References grows with each version; mail programs need the first and the latest (RFC 5322 §3.6.4 lets old ones go).
    private const int MostReferences = 20;

    /// <summary>The Message-ID of a notice, without angle brackets. The recipient stands in it only as a hash.</summary>
    public static string Of(Notice notice) => Of(notice, notice.Kind, notice.Revision);

    /// <summary>The Message-IDs of the earlier versions of the same call to the same recipient, oldest first; a reminder follows the call it reminds of, and a call sent anew itself.</summary>
    public static IReadOnlyList<string> Before(Notice notice)
    {
        var versions = notice switch
        {
            CallNotice { Call.Kind: CallKind.Withdrawn } withdrawn => withdrawn.Call.Version,
            CallNotice call => call.Call.Version - (call.Again == 0 ? 1 : 0),
            ReminderNotice reminder => reminder.Call.Version,
            _ => 0,
        };
        var all = Enumerable.Range(1, Math.Max(versions, 0));
        return [.. all.Where(v => v == 1 || v > versions - MostReferences + 1).Select(v => Of(notice, "call", v))];
    }

    private static string Of(Notice notice, string kind, int revision)
    {
        var whole = string.Create(CultureInfo.InvariantCulture, $"{notice.From.OrganisationId}\n{kind}\n{notice.Meeting}\n{revision}\n{notice.To.Key}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..24];
        return string.Create(CultureInfo.InvariantCulture, $"{Slug(kind)}-{Slug(notice.Meeting)}-{revision}-{hash}@{Slug(notice.From.OrganisationId)}.arshjul");
    }

    // The hash tells apart what the slug makes alike.
    private static string Slug(string key)
    {
        var slug = string.Concat(key.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        return slug.Length == 0 ? "x" : slug[..Math.Min(slug.Length, 60)];
    }
}
