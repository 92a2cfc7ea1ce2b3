using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Logging in with a token: where it comes from, how long it is kept, and what each refusal leads to.</summary>
public sealed class OAuthTests : IAsyncDisposable
{
    private const string Secret = "hemligt-lösen-7&x=1";
    private const string User = "kallelser@localhost.test";

    private readonly FakeTimeProvider _clock = new();
    private readonly TokenEndpoint _tokens = new();
    private readonly ScriptedServer _server = new();
    private readonly List<string> _told = [];

    public OAuthTests()
    {
        _server.Answers["EHLO"] = "250-scripted.test\r\n250 AUTH XOAUTH2 PLAIN";
        _server.Answers["AUTH"] = "235 2.7.0 welcome";
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Theory]
    [InlineData("XOAUTH2", "user=kallelser@localhost.test\u0001")]
    [InlineData("XOAUTH2 OAUTHBEARER", "n,a=kallelser@localhost.test,\u0001")]
    public async Task SendAsync_WithClientCredentials_AsksForATokenAndLogsInWithIt(string offered, string begins)
    {
        _server.Answers["EHLO"] = "250-scripted.test\r\n250 AUTH PLAIN " + offered;
        await using var transport = Transport();

        Assert.Equal(MessageState.Sent, (await Send(transport)).State);

        Assert.Equal(
            [("client_id", "arshjul"), ("client_secret", Secret), ("grant_type", "client_credentials"), ("scope", "https://outlook.example/.default")],
            Assert.Single(_tokens.Asked).Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal));
        var said = Assert.Single(_server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal)).Split(' ');
        Assert.Equal(offered.Split(' ')[^1], said[1]);
        var answer = Encoding.UTF8.GetString(Convert.FromBase64String(said[2]));
        Assert.StartsWith(begins, answer, StringComparison.Ordinal);
        Assert.EndsWith("\u0001auth=Bearer token-1\u0001\u0001", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3600", 3479, 3480)]
    [InlineData("\"600\"", 479, 480)]
    [InlineData("null", 179, 180)] // not said: five minutes
    public async Task SendAsync_OnNewConnections_KeepsTheTokenUntilShortlyBeforeItExpires(string life, int kept, int renewed)
    {
        _tokens.Life = life;
        _server.Answers["dot"] = "250 2.0.0 taken+hang up"; // each mail by a connection of its own
        await using var transport = Transport();

        await Send(transport);
        _clock.Advance(TimeSpan.FromSeconds(kept));
        await Send(transport);
        Assert.Single(_tokens.Asked);
        _clock.Advance(TimeSpan.FromSeconds(renewed - kept));
        await Send(transport);

        Assert.Equal((2, 3), (_tokens.Asked.Count, _server.Taken.Count));
        Assert.Equal(["token-1", "token-1", "token-2"], LoginTokens());
    }

    [Fact]
    public async Task SendAsync_WhenAKeptTokenIsRefused_RenewsItOnce_AndTheMailGoes()
    {
        _server.Answers["dot"] = "250 2.0.0 taken+hang up";
        await using var transport = Transport();
        await Send(transport);
        _server.Answers[AuthLine("token-1")] = "535 5.7.3 Authentication unsuccessful+hang up"; // taken back before its time

        Assert.Equal(MessageState.Sent, (await Send(transport)).State);

        Assert.Equal(2, _tokens.Asked.Count);
        Assert.Equal(["token-1", "token-1", "token-2"], LoginTokens());
    }

    [Fact]
    public async Task SendAsync_WhenANewTokenIsRefusedToo_StopsForAWhile_WithOneSentence()
    {
        _server.Answers["dot"] = "250 2.0.0 taken+hang up";
        await using var transport = Transport();
        await Send(transport);
        _server.Answers["AUTH"] = "535 5.7.3 Authentication unsuccessful";

        var results = new[] { await Send(transport), await Send(transport), await Send(transport) };

        Assert.All(results, r => Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.loginToken")), (r.State, r.Answer)));
        Assert.Equal((2, 3), (_tokens.Asked.Count, LoginTokens().Count));
        _clock.Advance(TimeSpan.FromMinutes(5));
        _server.Answers["AUTH"] = "235 2.7.0 welcome";
        Assert.Equal(MessageState.Sent, (await Send(transport)).State);
    }

    [Theory]
    [InlineData(401, """{ "error": "invalid_client", "error_description": "AADSTS7000215: secret hemligt-lösen-7&x=1 is wrong" }""", "invalid_client")]
    [InlineData(400, """{ "error": "invalid_scope" }""", "invalid_scope")]
    [InlineData(400, """{"error":"unauthorized_client"}""", "unauthorized_client")]
    public async Task SendAsync_WhenTheTokenIsRefused_StopsForAWhile_AndSaysTheErrorsWordAlone(int status, string body, string word)
    {
        _tokens.Answer = (status, body);
        await using var transport = Transport();

        var results = new[] { await Send(transport), await Send(transport) };

        Assert.All(results, r => Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.tokenRefused", word)), (r.State, r.Answer)));
        Assert.Single(_tokens.Asked);
        Assert.DoesNotContain(_server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal) || l.StartsWith("MAIL", StringComparison.Ordinal));

        _tokens.Answer = null;
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(MessageState.Sent, (await Send(transport)).State);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>Logga in</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, """{ "access_token": "" }""")]
    [InlineData(200, """{ "access_token": 7, "expires_in": [] }""")]
    [InlineData(200, """{ "access_token": "a\r\nRCPT TO:<x@y.test>" }""")]
    [InlineData(400, "<html>")]
    [InlineData(400, """{ "error": "Fel lösenord hemligt-lösen-7" }""")]
    [InlineData(500, """{ "error": "invalid_client" }""")]
    [InlineData(503, "")]
    [InlineData(204, "")]
    public async Task SendAsync_WhenTheServiceIsOutOfOrder_IsDeferred_AndTheNextTryAsksAgain(int status, string body)
    {
        _tokens.Answer = (status, body);
        await using var transport = Transport();

        var result = await Send(transport);

        // A number is a token nobody has heard of, but it can be said; whether it is one the mail server tells.
        if (body.Contains(": 7", StringComparison.Ordinal))
            Assert.Equal(["7"], LoginTokens());
        else
            Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.tokenAway")), (result.State, result.Answer));
        _tokens.Answer = null;
        Assert.Equal(MessageState.Sent, (await Send(transport)).State);
    }

    [Fact]
    public async Task SendAsync_WhenTheAnswerNeverEnds_OrIsHuge_IsDeferred()
    {
        _tokens.Answer = (200, new string(' ', 100_000) + """{ "access_token": "x" }""");
        await using var transport = Transport(o => o.TimeoutSeconds = 1);
        Assert.Equal(Phrasebook.In("sv").Say("transport.tokenAway"), (await Send(transport)).Answer);

        _tokens.IsSilent = true;
        var result = await Send(transport);

        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.timeout", 1)), (result.State, result.Answer));
        Assert.DoesNotContain(_server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenTheServiceIsAway_OrPointsElsewhere_IsDeferred_AndTheSecretGoesNowhere()
    {
        await using var elsewhere = new TokenEndpoint();
        _tokens.Redirect = elsewhere.Url;
        await using var led = Transport();
        Assert.Equal(Phrasebook.In("sv").Say("transport.tokenAway"), (await Send(led)).Answer);
        Assert.Empty(elsewhere.Asked);

        await using var away = Transport(o => o.OAuth.TokenUrl = "http://127.0.0.1:1/token");
        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.tokenAway")), ((await Send(away)).State, _told[^1]));
    }

    [Fact]
    public async Task SendAsync_ByManyConnections_AsksForOneToken()
    {
        await using var transport = Transport(o => o.Connections = 5);

        await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => Send(transport)));

        Assert.Single(_tokens.Asked);
        Assert.Equal(15, _server.Taken.Count);
    }

    [Fact]
    public async Task SendAsync_WithTheSecretInAFile_ReadsItEachTime_AndSaysWhenItCannot()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("secret", "första\nnågot annat\n");
        _tokens.Life = "1"; // never kept
        _server.Answers["dot"] = "250 2.0.0 taken+hang up";
        await using var transport = Transport(o => (o.OAuth.ClientSecret, o.OAuth.ClientSecretFile) = (null, file));

        await Send(transport);
        folder.Write("secret", "andra");
        await Send(transport);
        File.Delete(file);
        var result = await Send(transport);

        Assert.Equal(["första", "andra"], _tokens.Asked.Select(a => a["client_secret"]));
        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.badOptions.clientSecretFile")), (result.State, result.Answer));
    }

    public static TheoryData<string, Action<SmtpOptions>> OneFaultEach => new()
    {
        { "transport.badOptions.oAuthUser", o => o.User = null },
        { "transport.badOptions.oAuthUser", o => o.Password = "x" },
        { "transport.badOptions.tokenUrl", o => o.OAuth.TokenUrl = null },
        { "transport.badOptions.tokenUrl", o => o.OAuth.TokenUrl = "login.example/token" },
        { "transport.badOptions.tokenUrl", o => o.OAuth.TokenUrl = "http://login.example/token" },
        { "transport.badOptions.clientId", o => o.OAuth.ClientId = " " },
        { "transport.badOptions.clientSecret", o => o.OAuth.ClientSecret = null },
        { "transport.badOptions.clientSecretFile", o => (o.OAuth.ClientSecret, o.OAuth.ClientSecretFile) = (null, "/no/such/file") },
        { "transport.badOptions.openPassword", o => o.Security = SmtpSecurity.None },
    };

    [Theory]
    [MemberData(nameof(OneFaultEach))]
    public void Faults_OfOneBadOption_NameItAloneAndNeverTheSecret(string expected, Action<SmtpOptions> change)
    {
        var options = Options(change, SmtpSecurity.StartTls);

        var fault = Assert.Single(options.Faults());
        Assert.Equal((expected, 0), (fault.Code, fault.Arguments.Count));
    }

    [Theory]
    [InlineData("https://login.example/token")]
    [InlineData("http://localhost:8080/token")]
    public void Faults_OfGoodOptions_AreNone(string url) => Assert.Empty(Options(o => o.OAuth.TokenUrl = url, SmtpSecurity.StartTls).Faults());

    private static string AuthLine(string token) => "AUTH XOAUTH2 " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"user={User}\u0001auth=Bearer {token}\u0001\u0001"));

    private List<string> LoginTokens() => [.. _server.Heard.Where(l => l.StartsWith("AUTH XOAUTH2", StringComparison.Ordinal)).Select(l => Encoding.ASCII.GetString(Convert.FromBase64String(l.Split(' ')[2])).Split("Bearer ")[1].TrimEnd('\u0001'))];

    private SmtpOptions Options(Action<SmtpOptions>? change, SmtpSecurity security = SmtpSecurity.None)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = _server.Port, Security = security, User = User, TimeoutSeconds = 20, AnswerTimeoutSeconds = 20 };
        (options.OAuth.TokenUrl, options.OAuth.ClientId, options.OAuth.ClientSecret, options.OAuth.Scope) = (_tokens.Url, "arshjul", Secret, "https://outlook.example/.default");
        change?.Invoke(options);
        return options;
    }

    private async Task<SendResult> Send(SmtpTransport transport)
    {
        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel);
        _told.Add(result.Answer);
        Assert.DoesNotContain("hemligt", result.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("token-", result.Answer, StringComparison.Ordinal);
        return result;
    }

    private SmtpTransport Transport(Action<SmtpOptions>? change = null) => new(Options(change), Phrasebook.In("sv"), _clock);
}
