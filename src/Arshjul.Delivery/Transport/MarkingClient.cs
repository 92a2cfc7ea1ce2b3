using MailKit.Net.Smtp;
using MimeKit;

namespace Arshjul.Delivery.Transport;

/// <summary>
/// The mail library's client, with a message marked as leaving before the server is told DATA. Of the library's hooks only this one runs after the recipient is accepted and before the first byte:
/// its progress reports bytes that have gone already, and exceptions alone do not tell before from after.
/// </summary>
internal sealed class MarkingClient(FinalAnswer log) : SmtpClient(log)
{
    /// <summary>What the server said to the bytes.</summary>
    public FinalAnswer Log => log;

    /// <summary>The message that is on its way.</summary>
    public Transaction? Current { get; set; }

    /// <inheritdoc/>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Current?.Mark();

    /// <inheritdoc/>
    protected override void OnSenderNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        // With pipelining the recipient may be accepted all the same; then too nothing will leave.
        Current = null;
        base.OnSenderNotAccepted(message, mailbox, response);
    }

    /// <inheritdoc/>
    protected override Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken) =>
        Current is { } current ? Task.FromResult(current.Size) : base.GetSizeAsync(options, message, cancellationToken);
}
