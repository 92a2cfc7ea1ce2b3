using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>Tells a mail that a machine wrote from a person's, by its headers (RFC 3834 §5, RFC 5230 §4.6, MS-OXCMAIL 2.1.3.2.20, and the older habits).</summary>
internal static class MachineSigns
{
    private static readonly string[] Alone = ["X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "Feedback-ID", "X-Loop", "X-Failed-Recipients"];
    private static readonly string[] Precedences = ["bulk", "list", "junk", "auto_reply", "auto-reply"];
    private static readonly string[] Servers = ["mailer-daemon", "postmaster", "mail-daemon", "noreply", "no-reply"];

    /// <summary>Whether a machine wrote it.</summary>
    public static bool In(MimeMessage message) =>
        OurIds.IsOurs(message)
        || HeaderText.Of(message, "Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || Precedences.Contains(HeaderText.Of(message, "Precedence"), StringComparer.OrdinalIgnoreCase)
        || Alone.Any(message.Headers.Contains)
        || message.Body is MultipartReport
        || IsFromAServer(message);

    /// <summary>Whether it has the null sender of reports, or a name that only servers have.</summary>
    public static bool IsFromAServer(MimeMessage message) =>
        HeaderText.Of(message, "Return-Path") == "<>" || HeaderText.Authors(message).Any(a => Servers.Contains(a.Split('@')[0], StringComparer.OrdinalIgnoreCase));
}
