using System.Net.Sockets;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arshjul.Delivery.Transport;

/// <summary>
/// Hands mail to an SMTP server: one recipient in each transaction, one connection kept between messages and dropped on any fault.
/// A break before the bytes left is deferred and free to try again; a break after them and before the answer is uncertain (RFC 1047).
/// </summary>
/// <param name="options">Where the server is.</param>
/// <param name="words">The language of what is told when there is no answer to quote.</param>
/// <param name="clock">Tells when a refused login may be tried again.</param>
public sealed class SmtpTransport(SmtpOptions options, Phrasebook words, TimeProvider clock) : IMessageTransport, IAsyncDisposable
{
    // A wrong password tried once for every mail in the queue would lock the account.
    private static readonly TimeSpan LoginPause = TimeSpan.FromMinutes(5);

    private readonly SmtpConnection _connection = new(options);
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _loginPausedUntil = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(message.To, out var to) || !MailboxAddress.TryParse(message.From, out var from))
            return new SendResult(MessageState.Failed, words.Say("transport.badAddress"));
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (clock.GetUtcNow() < _loginPausedUntil)
                return Deferred("transport.login");
            var reused = _connection.IsOpen;
            var (result, mayTryAgain) = await TryAsync(message, from, to, dataStarting, cancel).ConfigureAwait(false);
            // A kept connection may have been closed by the server while nothing was sent: that says nothing about it now.
            return reused && mayTryAgain && result.State == MessageState.Deferred
                ? (await TryAsync(message, from, to, dataStarting, cancel).ConfigureAwait(false)).Result
                : result;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Says goodbye to the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync().ConfigureAwait(false);
        _one.Dispose();
    }

    private async Task<(SendResult Result, bool MayTryAgain)> TryAsync(OutgoingMessage message, MailboxAddress from, MailboxAddress to, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        using var limit = new StepLimit(cancel);
        using var mime = await MimeMessage.LoadAsync(new MemoryStream(message.Mime, writable: false), persistent: true, CancellationToken.None).ConfigureAwait(false);
        var transaction = new Transaction(message.Mime.Length, async () =>
        {
            await dataStarting(limit.Token).ConfigureAwait(false);
            _connection.ListenForAnswer();
            limit.BeginLast(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds));
        });
        try
        {
            limit.Begin(TimeSpan.FromSeconds(options.TimeoutSeconds));
            var client = await _connection.OpenAsync(limit.Token).ConfigureAwait(false);
            if (client.MaxSize > 0 && transaction.Size > client.MaxSize)
                return (new SendResult(MessageState.Failed, words.Say("transport.tooBig")), false);
            limit.Begin(TimeSpan.FromSeconds(options.TimeoutSeconds));
            client.Current = transaction;
            var answer = await client.SendAsync(Format(client, from, to), mime, from, [to], limit.Token, transaction).ConfigureAwait(false);
            return (Answered((int)SmtpStatusCode.Ok, answer, message), false);
        }
        catch (Exception e) when (transaction.NotMarked is null && (transaction.IsMarked || !cancel.IsCancellationRequested))
        {
            // The library keeps a clock of its own; whichever runs out first, it is the same silence.
            var result = Result(e, transaction, limit.RanOut || e is TimeoutException, message);
            var kept = e is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable } && _connection.IsOpen;
            if (!kept)
                _connection.Drop();
            if (e is AuthenticationException)
                _loginPausedUntil = clock.GetUtcNow() + LoginPause;
            return (result, !kept && !transaction.IsMarked);
        }
        catch
        {
            // Stopped by the caller, or the mark could not be set: nothing has left.
            _connection.Drop();
            throw;
        }
    }

    private SendResult Result(Exception e, Transaction transaction, bool late, OutgoingMessage message)
    {
        if (e is SmtpCommandException refused)
        {
            // What is refused before the server is ready for mail, its greeting or its EHLO, is about the server and not about the mail.
            return _connection.WasReady ? Answered((int)refused.StatusCode, refused.Message, message)
                : new SendResult(MessageState.Deferred, AnswerText.Of((int)refused.StatusCode, refused.Message, message.To, message.From));
        }
        if (transaction.HasLeft)
        {
            return _connection.Heard is { } heard ? Answered(heard.Status, heard.Text, message)
                : new SendResult(MessageState.Uncertain, late ? words.Say("transport.timeoutAfterData", options.AnswerTimeoutSeconds) : words.Say("transport.brokenAfterData"));
        }
        return e switch
        {
            _ when late => new SendResult(MessageState.Deferred, words.Say("transport.timeout", transaction.IsMarked ? options.AnswerTimeoutSeconds : options.TimeoutSeconds)),
            AuthenticationException or ServiceNotAuthenticatedException => Deferred("transport.login"),
            SslHandshakeException => Deferred("transport.tls"),
            SocketException socket => new SendResult(MessageState.Deferred, words.Say("transport.unreachable", socket.SocketErrorCode)),
            NotSupportedException when _connection.WasReady => new SendResult(MessageState.Failed, words.Say("transport.notSupported")),
            NotSupportedException => Deferred(_connection.IsConnected ? "transport.noLogin" : "transport.noStartTls"),
            PasswordUnreadableException => Deferred("transport.badOptions.passwordFile"),
            IOException or ProtocolException or OperationCanceledException => Deferred("transport.broken"),
            _ => throw new InvalidOperationException($"Sending failed in a way that is not foreseen: {e.GetType().Name}."),
        };
    }

    private static SendResult Answered(int status, string? text, OutgoingMessage message) => new(
        status switch { < 300 => MessageState.Sent, >= 500 => MessageState.Failed, _ => MessageState.Deferred },
        AnswerText.Of(status, text, message.To, message.From));

    private SendResult Deferred(string code) => new(MessageState.Deferred, words.Say(code));

    // Addresses with letters outside ASCII need SMTPUTF8 (RFC 6531); without it the library says so.
    private static FormatOptions Format(SmtpClient client, MailboxAddress from, MailboxAddress to)
    {
        var format = FormatOptions.Default.Clone();
        format.International = (from.IsInternational || to.IsInternational) && client.Capabilities.HasFlag(SmtpCapabilities.UTF8);
        return format;
    }
}
