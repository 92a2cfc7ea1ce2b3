using System.Collections.Concurrent;
using System.Net.Sockets;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arshjul.Delivery.Transport;

/// <summary>
/// Hands mail to an SMTP server: one recipient in each transaction, as many at a time as there may be connections, which are kept between messages and dropped on any fault.
/// A break before the bytes left is deferred and free to try again; a break after them and before the answer is uncertain (RFC 1047).
/// </summary>
/// <param name="options">Where the server is.</param>
/// <param name="words">The language of what is told when there is no answer to quote.</param>
/// <param name="clock">Tells when a refused login may be tried again.</param>
public sealed class SmtpTransport(SmtpOptions options, Phrasebook words, TimeProvider clock) : IMessageTransport, IAsyncDisposable
{
    private const int MostAgain = 2; // for a connection and for a token that were kept

    private readonly SmtpLogin _login = new(options, clock);
    private readonly SendingRate _rate = new(options.MostPerMinute, clock);
    private readonly MailSigner? _signer = MailSigner.Of(options.Dkim);
    private readonly SemaphoreSlim _free = new(options.Connections);
    private readonly ConcurrentStack<SmtpConnection> _kept = new(); // the latest used on top: the fewest that do are kept warm

    /// <inheritdoc/>
    public int AtOnce => options.Connections;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(message.To, out var to) || !MailboxAddress.TryParse(message.From, out var from))
            return new SendResult(MessageState.Failed, words.Say("transport.badAddress"));
        await _free.WaitAsync(cancel).ConfigureAwait(false);
        var connection = _kept.TryPop(out var kept) ? kept : new SmtpConnection(options, _login);
        try
        {
            if (_login.Refused is { } refused)
                return Login(refused);
            await _rate.WaitAsync(cancel).ConfigureAwait(false);
            for (var again = 0; ; again++)
            {
                var (result, mayTryAgain) = await TryAsync(connection, message, from, to, dataStarting, cancel).ConfigureAwait(false);
                if (!mayTryAgain || again == MostAgain)
                    return result;
            }
        }
        finally
        {
            _kept.Push(connection);
            _free.Release();
        }
    }

    /// <summary>Says goodbye to the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_kept.Select(c => c.CloseAsync())).ConfigureAwait(false);
        _login.Dispose();
        _free.Dispose();
    }

    private async Task<(SendResult Result, bool MayTryAgain)> TryAsync(SmtpConnection connection, OutgoingMessage message, MailboxAddress from, MailboxAddress to, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        var reused = connection.IsOpen;
        using var limit = new StepLimit(cancel);
        using var mime = await MimeMessage.LoadAsync(new MemoryStream(message.Mime, writable: false), persistent: true, CancellationToken.None).ConfigureAwait(false);
        var transaction = new Transaction(message.Mime.Length + (_signer?.Sign(mime) ?? 0), async () =>
        {
            await dataStarting(limit.Token).ConfigureAwait(false);
            connection.ListenForAnswer();
            limit.BeginLast(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds));
        });
        try
        {
            limit.Begin(TimeSpan.FromSeconds(options.TimeoutSeconds));
            var client = await connection.OpenAsync(limit.Token).ConfigureAwait(false);
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
            var result = Result(connection, e, transaction, limit.RanOut || e is TimeoutException, message);
            var kept = e is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable } && connection.IsOpen;
            if (!kept)
                connection.Drop();
            // A kept connection may have been closed by the server while nothing was sent, a kept token taken back: that says nothing about a new one.
            return (result, result.State == MessageState.Deferred && (reused || e is StaleTokenException) && !kept && !transaction.IsMarked);
        }
        catch
        {
            // Stopped by the caller, or the mark could not be set: nothing has left.
            connection.Drop();
            throw;
        }
    }

    private SendResult Result(SmtpConnection connection, Exception e, Transaction transaction, bool late, OutgoingMessage message)
    {
        if (e is SmtpCommandException refused)
        {
            // What is refused before the server is ready for mail, its greeting or its EHLO, is about the server and not about the mail.
            var answered = Answered((int)refused.StatusCode, refused.Message, message);
            return RefusalAdvice.On(connection.WasReady ? answered : answered with { State = MessageState.Deferred }, connection.WasReady ? refused.ErrorCode : null, words);
        }
        if (transaction.HasLeft)
        {
            return connection.Heard is { } heard ? RefusalAdvice.On(Answered(heard.Status, heard.Text, message), SmtpErrorCode.MessageNotAccepted, words)
                : new SendResult(MessageState.Uncertain, late ? words.Say("transport.timeoutAfterData", options.AnswerTimeoutSeconds) : words.Say("transport.brokenAfterData"));
        }
        return e switch
        {
            _ when late => new SendResult(MessageState.Deferred, words.Say("transport.timeout", transaction.IsMarked ? options.AnswerTimeoutSeconds : options.TimeoutSeconds)),
            AuthenticationException or ServiceNotAuthenticatedException or TokenException or StaleTokenException => Login(e),
            SslHandshakeException => new SendResult(MessageState.Deferred, words.Say(connection.CertificateFault ?? "transport.tls", options.Host)),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new SendResult(MessageState.Deferred, words.Say("transport.unresolved", options.Host)),
            SocketException socket => new SendResult(MessageState.Deferred, words.Say("transport.unreachable", socket.SocketErrorCode)),
            NotSupportedException when connection.WasReady => new SendResult(MessageState.Failed, words.Say("transport.notSupported")),
            NotSupportedException => Deferred(connection.IsConnected ? "transport.noLogin" : "transport.noStartTls"),
            PasswordUnreadableException => Deferred(options.OAuth.IsSet ? "transport.badOptions.clientSecretFile" : "transport.badOptions.passwordFile"),
            IOException or ProtocolException or OperationCanceledException => Deferred("transport.broken"),
            _ => throw new InvalidOperationException($"Sending failed in a way that is not foreseen: {e.GetType().Name}."),
        };
    }

    private static SendResult Answered(int status, string? text, OutgoingMessage message) => new(
        status switch { < 300 => MessageState.Sent, >= 500 => MessageState.Failed, _ => MessageState.Deferred },
        AnswerText.Of(status, text, message.To, message.From));

    private SendResult Login(Exception e) => new(MessageState.Deferred, e switch
    {
        TokenException { Error: { } error } => words.Say("transport.tokenRefused", error),
        TokenException => words.Say("transport.tokenAway"),
        _ => words.Say(options.OAuth.IsSet ? "transport.loginToken" : "transport.login"),
    });

    private SendResult Deferred(string code) => new(MessageState.Deferred, words.Say(code));

    // Addresses with letters outside ASCII need SMTPUTF8 (RFC 6531); without it the library says so.
    private static FormatOptions Format(SmtpClient client, MailboxAddress from, MailboxAddress to)
    {
        var format = FormatOptions.Default.Clone();
        format.International = (from.IsInternational || to.IsInternational) && client.Capabilities.HasFlag(SmtpCapabilities.UTF8);
        return format;
    }
}
