using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Arshjul.Testing;

/// <summary>A small SMTP server that answers as it is told and fails where it is told. What it has heard and acknowledged can be counted, which a real server's files cannot.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    /// <summary>Instead of an answer: hang up.</summary>
    public const string HangUp = "!hang up";

    /// <summary>Instead of an answer: say nothing for ever.</summary>
    public const string Silence = "!silence";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _isImplicit;
    private readonly Task _accepting;
    private int _connections;
    private int _handshakes;

    /// <param name="certificate">What it shows at STARTTLS.</param>
    /// <param name="isImplicit">Whether TLS begins with the first byte instead.</param>
    public ScriptedServer(X509Certificate2? certificate = null, bool isImplicit = false)
    {
        (Certificate, _isImplicit) = (certificate, isImplicit);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The answers by whole line or by command: <c>greeting</c>, EHLO, MAIL, RCPT, DATA and <c>dot</c>, RSET; what is not named is answered kindly. An answer that ends with <c>+hang up</c> is the last.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Every command line, in order; <c>(bytes)</c> at the first line of a message.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>The messages that it said 250 to, unstuffed.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>What it shows from now on; the caller's own.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Awaited with each step before it is answered: a command, <c>greeting</c>, <c>(bytes)</c> at a message's first line, <c>dot</c> before a message is taken, <c>taken</c> after that and before its answer.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited before a message's bytes are answered.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many clients accepted its certificate, as far as the server can tell.</summary>
    public int Handshakes => Volatile.Read(ref _handshakes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var all = new List<Task>();
        try
        {
            while (true)
                all.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (_stop.IsCancellationRequested && e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Which one depends on how far the call had come when the listener stopped; the last is a call after the stop.
            await Task.WhenAll(all);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        if (_isImplicit)
            stream = await ProtectAsync(stream);
        var reader = new StreamReader(stream, Encoding.UTF8);
        if (!await AnswerAsync(stream, "greeting", "220 scripted.test ESMTP"))
            return;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Heard.Enqueue(line);
            var command = line.Split(' ')[0].ToUpperInvariant();
            var goesOn = command switch
            {
                "EHLO" => await AnswerAsync(stream, command, "250-scripted.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 STARTTLS"),
                "DATA" => await TakeAsync(stream, reader),
                "STARTTLS" => await AnswerAsync(stream, command, "220 go"),
                "QUIT" => await AnswerAsync(stream, command, "221 bye+hang up"),
                _ => await AnswerAsync(stream, Answers.ContainsKey(line) ? line : command, "250 2.0.0 ok"),
            };
            if (!goesOn)
                return;
            if (command == "STARTTLS")
            {
                stream = await ProtectAsync(stream);
                reader = new StreamReader(stream, Encoding.UTF8);
            }
        }
    }

    private async Task<Stream> ProtectAsync(Stream open)
    {
        var tls = new SslStream(open);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);
        Interlocked.Increment(ref _handshakes);
        return tls;
    }

    private async Task<bool> TakeAsync(Stream stream, StreamReader reader)
    {
        var wanted = Answers.GetValueOrDefault("DATA", "354 go ahead");
        if (!await AnswerAsync(stream, "DATA", "354 go ahead"))
            return false;
        if (!wanted.StartsWith('3'))
            return true;
        var message = new StringBuilder();
        string? line;
        while ((line = await reader.ReadLineAsync(_stop.Token)) is not null && line != ".")
        {
            if (message.Length == 0)
            {
                Heard.Enqueue("(bytes)");
                await Before("(bytes)");
            }
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        if (line is null)
            return false; // the client left in the middle: there is no message
        await Hold.WaitAsync(_stop.Token);
        await Before("dot");
        if (Answers.GetValueOrDefault("dot", "250").StartsWith("250", StringComparison.Ordinal))
            Taken.Enqueue(message.ToString());
        await Before("taken");
        return await AnswerAsync(stream, "dot", "250 2.0.0 taken as 1");
    }

    private async Task<bool> AnswerAsync(Stream stream, string command, string kindly)
    {
        if (command != "dot")
            await Before(command);
        var answer = Answers.GetValueOrDefault(command, kindly);
        if (answer == Silence)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        if (answer == HangUp)
            return false;
        var isLast = answer.EndsWith("+hang up", StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.UTF8.GetBytes((isLast ? answer[..^"+hang up".Length] : answer) + "\r\n"), _stop.Token);
        return !isLast;
    }
}
