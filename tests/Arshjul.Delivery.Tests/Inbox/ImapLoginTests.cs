using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arshjul.Core.Words;
using Arshjul.Delivery.Inbox;
using Arshjul.Delivery.Tests.Transport;
using Arshjul.Delivery.Transport;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Inbox;

/// <summary>Who the mailbox is told that we are, and how often it is asked again when it does not believe it.</summary>
public sealed class ImapLoginTests : IAsyncDisposable
{
    private const string User = "fsg@localhost.test";

    private readonly FakeTimeProvider _clock = new();
    private readonly TokenEndpoint _tokens = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Task _serving;

    public ImapLoginTests()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task Read_WithClientCredentials_LogsInWithAToken_AndAsksForANewOneWhenItIsRefused()
    {
        using var inbox = new ImapInbox(Options(byToken: true), _clock);

        Assert.Equal(["inbox.login", "inbox.login"], [await FaultAsync(inbox), await FaultAsync(inbox)]);

        Assert.Equal(["token-1", "token-2"], _heard.Select(l => Encoding.ASCII.GetString(Convert.FromBase64String(l.Split(' ')[^1]))).Select(l => l.Split("Bearer ")[1].Trim('\u0001')));
        Assert.All(_heard, l => Assert.StartsWith($"user={User}\u0001", Encoding.ASCII.GetString(Convert.FromBase64String(l.Split(' ')[^1])), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400, "{\"error\":\"invalid_client\"}")]
    [InlineData(500, "")]
    public async Task Read_WhenNoTokenIsGiven_SaysSoAndDoesNotLogIn(int status, string body)
    {
        _tokens.Answer = (status, body);
        using var inbox = new ImapInbox(Options(byToken: true), _clock);

        Assert.Equal("inbox.token", await FaultAsync(inbox));
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task Read_WhenNoTokenComes_GivesUpInTime()
    {
        _tokens.IsSilent = true;
        var options = Options(byToken: true);
        options.TimeoutSeconds = 1;
        using var inbox = new ImapInbox(options, _clock);

        Assert.Equal("inbox.timeout", await FaultAsync(inbox));
    }

    [Fact]
    public async Task Read_AfterAPasswordWasRefused_WaitsBeforeItIsTriedAgain()
    {
        using var inbox = new ImapInbox(Options(byToken: false), _clock);

        foreach (var _ in Enumerable.Range(0, 5))
        {
            Assert.Equal("inbox.login", await FaultAsync(inbox));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Single(_heard);
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("inbox.login", await FaultAsync(inbox));
        Assert.Equal(2, _heard.Count);
    }

    [Theory]
    [InlineData(null, null, false, "inbox.badOptions.login")]
    [InlineData(User, null, false, "inbox.badOptions.login")]
    [InlineData(User, "x", true, "inbox.badOptions.login")]
    [InlineData(User, "x", false, "")]
    [InlineData(User, null, true, "")]
    public void Faults_OfALogin_AreTold(string? user, string? password, bool byToken, string fault)
    {
        var options = Options(byToken);
        (options.User, options.Password) = (user, password);

        Assert.Equal(fault, string.Join(' ', options.Faults().Select(f => f.Code)));
    }

    [Fact]
    public void Faults_OfAMailboxThatIsNotNamed_AreNone_AndAllOthersAreToldAtOnce()
    {
        Assert.Empty(new ImapOptions { Port = 0, Folder = "" }.Faults());

        var faults = new ImapOptions { Host = "imap.example.org", Port = 0, Folder = " ", TimeoutSeconds = 0, User = User, PasswordFile = "/no/such/file", Security = SmtpSecurity.None }.Faults();

        Assert.Equal(["port", "timeout", "folder", "passwordFile", "open"], faults.Select(f => f.Code["inbox.badOptions.".Length..]));
    }

    private static async Task<string> FaultAsync(ImapInbox inbox) =>
        Assert.Single((await Assert.ThrowsAsync<InputException>(() => inbox.ReadAsync(DateTime.UnixEpoch, (_, _, _) => Task.FromResult(true), Cancel))).Faults).Code;

    private ImapOptions Options(bool byToken) => new()
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        Security = SmtpSecurity.None,
        User = User,
        Password = byToken ? null : "hemligt",
        OAuth = byToken ? new OAuthOptions { TokenUrl = _tokens.Url, ClientId = "arshjul", ClientSecret = "x" } : new OAuthOptions(),
    };

    // A server that hears who one is and believes nobody.
    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=PLAIN LOGINDISABLED] scripted");
                while (await reader.ReadLineAsync() is { } line)
                {
                    if (line.Contains("AUTHENTICATE", StringComparison.Ordinal))
                        _heard.Enqueue(line);
                    await writer.WriteLineAsync(line.Split(' ')[0] + " NO [AUTHENTICATIONFAILED] no");
                }
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }
}
