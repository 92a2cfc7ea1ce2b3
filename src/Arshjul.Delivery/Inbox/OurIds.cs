using MimeKit;
using MimeKit.Utils;

namespace Arshjul.Delivery.Inbox;

/// <summary>Finds which of our mails a mail is about: Message-IDs that end as ours do (RFC 5322 §3.6.4).</summary>
internal static class OurIds
{
    private const string End = ".arshjul";
    private const int Most = 20;

    /// <summary>The mails that it returns; where it returns none, the one that it answers. The earlier ones of the thread are not what it is about.</summary>
    public static IReadOnlyList<string> In(MimeMessage message)
    {
        List<string> returned = [.. Returned(message).OfType<string>().Where(IsOurs).Distinct(StringComparer.Ordinal).Take(Most)];
        return returned.Count > 0 ? returned : [.. Named(message, "References").Concat(Named(message, "In-Reply-To")).Where(IsOurs).TakeLast(1)];
    }

    /// <summary>Whether the mail itself is one of ours.</summary>
    public static bool IsOurs(MimeMessage message) => message.MessageId is { } id && IsOurs(id);

    private static bool IsOurs(string id) => id.EndsWith(End, StringComparison.Ordinal);

    private static IEnumerable<string> Named(MimeMessage message, string header) => HeaderText.Of(message, header) is { } ids ? MimeUtils.EnumerateReferences(ids) : [];

    // Whole, as headers alone, or, in the oldest way of all, in the text.
    private static IEnumerable<string?> Returned(MimeMessage message)
    {
        foreach (var part in message.BodyParts.Take(MailReading.MostParts))
        {
            if (part is MessagePart { Message: { } inner })
                yield return inner.MessageId;
            if (part is TextPart { IsPlain: true } text && MachineSigns.IsFromAServer(message))
                foreach (var line in PartText.Of(text).Split('\n').Where(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)))
                    yield return MimeUtils.ParseMessageId(line["Message-ID:".Length..].Trim());
        }
    }
}
