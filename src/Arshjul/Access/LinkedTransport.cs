using System.Text;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Delivery.Mail;
using MimeKit;

namespace Arshjul.Access;

/// <summary>Puts the recipient's own signed links into a mail as it is handed over, where its frozen bytes hold <see cref="LinkPlaceholder"/>. A mail without one is handed over byte for byte.</summary>
/// <param name="inner">The way out.</param>
/// <param name="links">Makes the links.</param>
/// <param name="access">Knows which generation of links holds.</param>
internal sealed class LinkedTransport(IMessageTransport inner, AccessLinks links, IAccessStore access) : IMessageTransport, IAsyncDisposable
{
    /// <inheritdoc/>
    public int AtOnce => inner.AtOnce;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel) =>
        await inner.SendAsync(await FilledAsync(message, cancel), dataStarting, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private async Task<OutgoingMessage> FilledAsync(OutgoingMessage message, CancellationToken cancel)
    {
        using var mime = await MimeMessage.LoadAsync(new MemoryStream(message.Mime, writable: false), persistent: true, cancel);
        var texts = mime.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment && (p.IsPlain || p.IsHtml) && Holds(p.Text)).ToList();
        if (texts.Count == 0)
            return message;
        // The links of one who was switched off or is no person here are filled in too: they open nothing.
        var generation = (await access.FindAccountAsync(message.RecipientKey, cancel)).LinkGeneration;
        var (personal, approval) = (links.Personal(message.RecipientKey, generation), links.Approval(message.RecipientKey, generation, message.Subject));
        var signIn = message.Kind == SignInNotice.Sort ? links.SignIn(message.RecipientKey, message.Subject) : LinkPlaceholder.SignIn;
        foreach (var part in texts)
            part.SetText(Encoding.UTF8, part.Text.Replace(LinkPlaceholder.Personal, personal, StringComparison.Ordinal).Replace(LinkPlaceholder.SignIn, signIn, StringComparison.Ordinal).Replace(LinkPlaceholder.Approval, approval, StringComparison.Ordinal));
        return message with { Mime = WireBytes.Of(mime) };
    }

    private static bool Holds(string text) => text.Contains(LinkPlaceholder.Personal, StringComparison.Ordinal) || text.Contains(LinkPlaceholder.SignIn, StringComparison.Ordinal) || text.Contains(LinkPlaceholder.Approval, StringComparison.Ordinal);
}
