using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Replies;
using Arshjul.Delivery.Transport;
using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>Reads what a server says of a mail that it could not deliver: as RFC 3464 has it (Postfix, Exchange, Gmail), or in words to a mail that it returns.</summary>
internal static partial class DeliveryReport
{
    private const int MostText = 2000;
    private const int NoReason = 550;

    /// <summary>The failure; null when the mail tells of none.</summary>
    public static ReturnedMail? Read(MimeMessage message)
    {
        var parts = message.BodyParts.Take(MailReading.MostParts).ToList();
        if (parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } report)
            return report.StatusGroups.Take(MailReading.MostParts).FirstOrDefault(g => g["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true) is { } failed
                ? new ReturnedMail { Reason = Reason(failed["Diagnostic-Code"], failed["Status"]) }
                : null;
        if (!MachineSigns.IsFromAServer(message) || message.Body is MultipartReport)
            return null;
        var text = Short(string.Join(' ', parts.OfType<TextPart>().Where(p => p.IsPlain).Select(PartText.Of)));
        return Code().Match(text) is { Success: true } code ? new ReturnedMail { Reason = Reason(text[code.Index..].Split('\n')[0], null) } : null;
    }

    private static string Reason(string? diagnostic, string? status)
    {
        var text = Short(diagnostic ?? "");
        text = text[(text.IndexOf(';', StringComparison.Ordinal) is var type and >= 0 and < 10 ? type + 1 : 0)..].Trim();
        var code = ServerCode().Match(text);
        var number = code.Success ? int.Parse(code.Value, CultureInfo.InvariantCulture) : NoReason;
        var rest = code.Success ? text[code.Length..].TrimStart(' ', '-', '#') : text;
        return AnswerText.Of(number, ExtendedCode().IsMatch(rest) || status is null ? rest : $"{Short(status).Trim().Split(' ')[0]} {rest}");
    }

    private static string Short(string text) => text.Length <= MostText ? text : text[..MostText];

    [GeneratedRegex(@"\b5\d\d[ -]#?5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[45]\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ServerCode();

    [GeneratedRegex(@"^[45]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex ExtendedCode();
}
