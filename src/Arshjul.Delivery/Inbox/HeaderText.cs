using System.Text;
using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>Headers read from their bytes, no more than an honest one needs: the library takes seconds to unfold one that is made to cost.</summary>
internal static class HeaderText
{
    private const int Longest = 8000;

    /// <summary>The value on one line, of a long one its end; null when the header is not there.</summary>
    public static string? Of(MimeMessage message, string name) =>
        message.Headers.FirstOrDefault(h => h.Field.Equals(name, StringComparison.OrdinalIgnoreCase)) is { RawValue: var raw }
            ? Encoding.ASCII.GetString(raw.AsSpan(Math.Max(0, raw.Length - Longest))).ReplaceLineEndings(" ").Trim()
            : null;

    /// <summary>Addresses of who a mail says it is from; none where it says more than a mail has room for.</summary>
    public static IReadOnlyList<string> Authors(MimeMessage message) =>
        message.Headers.Where(h => h.Id == HeaderId.From).Sum(h => h.RawValue.Length) > Longest ? [] : [.. message.From.Mailboxes.Select(m => m.Address)];
}
