using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Arshjul.Delivery.Transport;

/// <summary>One connection to the server, opened when it is needed, with one message at a time.</summary>
internal sealed class SmtpConnection(SmtpOptions options, SmtpLogin login) : IDisposable
{
    private MarkingClient? _client;

    /// <summary>Whether there is one that has not been seen to break.</summary>
    public bool IsOpen => IsConnected && WasReady;

    /// <summary>Whether there is one at all, ready or not.</summary>
    public bool IsConnected => _client is { IsConnected: true };

    /// <summary>Whether the latest one came as far as being ready for mail: what went wrong later is about the mail.</summary>
    public bool WasReady { get; private set; }

    /// <summary>What was wrong with the latest certificate; null when nothing was, or none was shown.</summary>
    public string? CertificateFault { get; private set; }

    /// <summary>The server's answer to the bytes of the latest message, when it gave one.</summary>
    public (int Status, string Text)? Heard => _client?.Log is { Status: { } status } log ? (status, log.Text) : null;

    /// <summary>From now on an answer is about the bytes.</summary>
    public void ListenForAnswer() => _client?.Log.Listen();

    /// <summary>The open connection, or a new one: connected, protected and logged in.</summary>
    public async Task<MarkingClient> OpenAsync(CancellationToken cancel)
    {
        if (IsOpen)
            return _client!;
        Drop();
        (WasReady, CertificateFault) = (false, null);
        _client = new MarkingClient(new FinalAnswer())
        {
            ServerCertificateValidationCallback = (_, _, chain, errors) => (CertificateFault = FaultOf(chain, errors)) is null,
            CheckCertificateRevocation = false, // chain and name are verified; a closed network cannot ask for revocation lists
            Timeout = (int)TimeSpan.FromSeconds(Math.Max(options.TimeoutSeconds, options.AnswerTimeoutSeconds)).TotalMilliseconds,
        };
        // The library's own socket waits for delayed acknowledgements, 40 ms a mail.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancel).ConfigureAwait(false);
            await _client.ConnectAsync(socket, options.Host, options.Port, options.Security.ToLibrary(), cancel).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        await login.EnterAsync(_client, cancel).ConfigureAwait(false);
        WasReady = true;
        return _client;
    }

    /// <summary>Lets go of the connection without a word.</summary>
    public void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    /// <summary>Says goodbye, for a second at most, and lets go.</summary>
    public async Task CloseAsync()
    {
        if (IsOpen)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _client!.DisconnectAsync(quit: true, limit.Token).ConfigureAwait(false);
        }
        Drop();
    }

    private static string? FaultOf(X509Chain? chain, SslPolicyErrors errors)
    {
        var chained = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
        return errors switch
        {
            SslPolicyErrors.None => null,
            // Who shows another's certificate is another; the rest of its faults is not worth mending.
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "transport.tlsName",
            _ when chained == X509ChainStatusFlags.NotTimeValid => "transport.tlsTime",
            _ => "transport.tlsUntrusted",
        };
    }
}
