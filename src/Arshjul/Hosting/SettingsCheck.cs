using System.Net;
using System.Net.Mail;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Storage.Opening;

namespace Arshjul.Hosting;

/// <summary>Says what is wrong with settings that could be read.</summary>
internal static class SettingsCheck
{
    /// <summary>The faults.</summary>
    public static IEnumerable<Sentence> Of(Settings settings)
    {
        if (settings.PublicBaseUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && parsed is { Query: "", Fragment: "" }))
            yield return new Sentence("settings.url", "PublicBaseUrl", url);
        if (settings.TrustedProxy is { } proxy && !IPAddress.TryParse(proxy, out _))
            yield return new Sentence("settings.ip", "TrustedProxy", proxy);
        foreach (var origin in (settings.EmbeddedBy ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(o => !IsOrigin(o)))
            yield return new Sentence("settings.origin", "EmbeddedBy", origin);
        foreach (var host in (settings.CalendarHosts ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(h => Uri.CheckHostName(h) == UriHostNameType.Unknown))
            yield return new Sentence("settings.host", "CalendarHosts", host);
        if (!IsAddress(settings.Mail.SenderAddress))
            yield return new Sentence("settings.address", "Mail:SenderAddress", settings.Mail.SenderAddress);
        if (settings.Mail.SenderName.Any(char.IsControl))
            yield return new Sentence("settings.lineBreak", "Mail:SenderName");
        if (settings.Mail.Allowed is { IsEmpty: true })
            yield return new Sentence("settings.onlyNobody");
        foreach (var entry in AllowList.Unreadable(settings.Mail.Only ?? ""))
            yield return new Sentence("settings.only", entry);
        if (settings.Mail.Send && string.IsNullOrWhiteSpace(settings.Mail.Smtp.Host))
            yield return new Sentence("settings.sendWhere");
        if (settings.Mail.Leaves && settings.Mail.SenderAddress.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase))
            yield return new Sentence("settings.senderMissing");
        if (settings.Mail.Leaves && settings.PublicBaseUrl is null)
            yield return new Sentence("settings.urlMissing");
        if (settings.Mail.QuietMinutes is < 0 or > 1440)
            yield return new Sentence("settings.quiet");
        if (settings.Mail.AttachPapersUpToKilobytes is < 0 or > 20_000)
            yield return new Sentence("settings.papers");
        if (Math.Min(settings.Mail.HoldAfterGapMinutes, settings.Mail.MostLate) < 0)
            yield return new Sentence("settings.late");
        foreach (var fault in settings.Mail.Leaves ? settings.Mail.Smtp.Faults() : [])
            yield return fault;
        foreach (var fault in settings.Mail.Inbox.Faults())
            yield return fault;
        foreach (var fault in settings.OpenIdConnect.Faults())
            yield return fault;
        if (settings.Database.Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(settings.Database.ConnectionString))
            yield return new Sentence("settings.connection");
    }

    // As RFC 6454 §6.2 writes them: they become a part of a header.
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && $"{uri.Scheme}://{uri.Authority}" == text;

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsControl);
}
