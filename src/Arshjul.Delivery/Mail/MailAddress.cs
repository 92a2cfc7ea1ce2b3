using Arshjul.Core.Words;
using MimeKit;

namespace Arshjul.Delivery.Mail;

/// <summary>A mail address that may stand in a header and in SMTP: one plain address, no name, no line end, no quoting tricks (RFC 5321 §4.1.2).</summary>
public static class MailAddress
{
    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false };

    /// <summary>The address with a name beside it.</summary>
    /// <param name="name">The name, cleaned.</param>
    /// <param name="address">The address.</param>
    /// <exception cref="InputException">It is no single plain address.</exception>
    public static MailboxAddress Parse(string? name, string address) =>
        IsPlain(address) && MailboxAddress.TryParse(Strict, address, out var mailbox) && mailbox.Address == address
            ? new MailboxAddress(name is null ? null : CleanText.InHeader(name), address)
            : throw new InputException(new Sentence("mail.badAddress", CleanText.Of(address)));

    private static bool IsPlain(string address) =>
        address.Length is > 2 and <= 254 && address.IndexOf('@') is > 0 and <= 64 && address.Count(c => c == '@') == 1
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || "\"<>()[]\\,;:".Contains(c, StringComparison.Ordinal))
        && CleanText.Of(address) == address;
}
