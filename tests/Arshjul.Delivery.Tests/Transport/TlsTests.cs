using System.Security.Cryptography.X509Certificates;
using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Protected hand-over: both ways in which TLS begins, with a certificate that is in order and with each that is not.</summary>
public sealed class TlsTests
{
    private const string Secret = "hemligt-lösen-7";

    public static MatrixTheoryData<SmtpSecurity, string> WrongOnes =>
        new([SmtpSecurity.StartTls, SmtpSecurity.Implicit], ["expired", "early", "name", "use", "stranger", "self"]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SmtpSecurity.StartTls, "localhost")]
    [InlineData(SmtpSecurity.StartTls, "127.0.0.1")]
    [InlineData(SmtpSecurity.Implicit, "localhost")]
    [InlineData(SmtpSecurity.Implicit, "127.0.0.1")]
    public async Task SendAsync_WhenTheCertificateIsInOrder_LogsInUnderItAndSends(SmtpSecurity security, string host)
    {
        using var certificate = OwnAuthority.Good();
        await using var server = Server(security, certificate);
        await using var transport = Transport(server, security, host);
        var message = SampleMessage.Make();

        var result = await transport.SendAsync(message, _ => Task.CompletedTask, Cancel);

        Assert.Equal(MessageState.Sent, result.State);
        Assert.Equal(Encoding.ASCII.GetString(message.Mime), server.Taken.Single());
        string[] open = security == SmtpSecurity.StartTls ? ["EHLO", "STARTTLS"] : [];
        Assert.Equal([.. open, "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "(bytes)"], server.Heard.Select(l => l.Split(' ')[0]));
        Assert.Equal(1, server.Handshakes);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Implicit)]
    public async Task SendAsync_ManyMails_ProtectsOneConnectionOnce(SmtpSecurity security)
    {
        using var certificate = OwnAuthority.Good();
        await using var server = Server(security, certificate);
        await using var transport = Transport(server, security);

        for (var i = 1; i <= 3; i++)
            Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(revision: i), _ => Task.CompletedTask, Cancel)).State);

        Assert.Equal((1, 1, 3), (server.Connections, server.Handshakes, server.Taken.Count));
        Assert.Single(server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public async Task SendAsync_WhenTheCertificateIsWrong_IsDeferredAndSaysNothingToTheServer(SmtpSecurity security, string how)
    {
        using var certificate = OwnAuthority.Wrong(how);
        await using var server = Server(security, certificate);
        await using var transport = Transport(server, security);
        var marks = 0;

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.FromResult(marks++), Cancel);

        var told = how switch { "expired" or "early" => "transport.tlsTime", "name" => "transport.tlsName", _ => "transport.tlsUntrusted" };
        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say(told, "localhost"), 0), (result.State, result.Answer, marks));
        Assert.Equal(security == SmtpSecurity.StartTls ? ["EHLO", "STARTTLS"] : [], server.Heard.Select(l => l.Split(' ')[0]));
    }

    [Fact]
    public async Task SendAsync_WhenAGoodServerIsReplacedByAWrongOne_LooksAtItsCertificateAnew()
    {
        using X509Certificate2 good = OwnAuthority.Good(), wrong = OwnAuthority.Wrong("stranger");
        await using var server = Server(SmtpSecurity.Implicit, good);
        server.Answers["dot"] = "250 2.0.0 taken+hang up";
        await using var transport = Transport(server, SmtpSecurity.Implicit);
        Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel)).State);

        server.Certificate = wrong;
        var result = await transport.SendAsync(SampleMessage.Make(revision: 2), _ => Task.CompletedTask, Cancel);

        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.tlsUntrusted")), (result.State, result.Answer));
        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData("454 4.7.0 TLS not available")]
    [InlineData("250 fine, go on as we are")]
    [InlineData(ScriptedServer.HangUp)]
    public async Task SendAsync_WhenStartTlsGoesWrong_NeverGoesOnInTheOpen(string answer)
    {
        using var certificate = OwnAuthority.Good();
        await using var server = Server(SmtpSecurity.StartTls, certificate);
        server.Answers["STARTTLS"] = answer;
        await using var transport = Transport(server, SmtpSecurity.StartTls);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel);

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.Equal(["EHLO", "STARTTLS"], server.Heard.Select(l => l.Split(' ')[0]));
        Assert.Equal(0, server.Handshakes);
    }

    [Fact]
    public async Task SendAsync_WhenWordsAreSlippedInBeforeTheProtection_ForgetsThem()
    {
        using var certificate = OwnAuthority.Good();
        await using var server = Server(SmtpSecurity.StartTls, certificate);
        server.Answers["STARTTLS"] = "220 go\r\n250-slipped.test\r\n250 SIZE 1"; // would make every mail too big
        await using var transport = Transport(server, SmtpSecurity.StartTls);

        Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel)).State);

        Assert.Equal(["EHLO", "STARTTLS", "EHLO"], server.Heard.Select(l => l.Split(' ')[0]).Take(3));
    }

    [Theory]
    [InlineData(SmtpSecurity.Implicit, false)] // TLS to a server that speaks openly
    [InlineData(SmtpSecurity.None, true)] // openly to a server that waits for TLS
    [InlineData(SmtpSecurity.StartTls, true)]
    public async Task SendAsync_WhenSecurityIsSetToTheOther_IsDeferredInTime(SmtpSecurity security, bool isImplicit)
    {
        using var certificate = OwnAuthority.Good();
        await using var server = new ScriptedServer(certificate, isImplicit);
        await using var transport = new SmtpTransport(new SmtpOptions { Host = "localhost", Port = server.Port, Security = security, TimeoutSeconds = 1 }, Phrasebook.In("sv"), TimeProvider.System);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel);

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Implicit)]
    public async Task SendAsync_ToAnotherMakersServer_ArrivesUnderTls_AndNotWhenItsCertificateIsAStrangers(SmtpSecurity security)
    {
        using X509Certificate2 good = OwnAuthority.Good(), wrong = OwnAuthority.Wrong("stranger");
        using var trusted = new PythonMailServer(good, security == SmtpSecurity.Implicit);
        using var stranger = new PythonMailServer(wrong, security == SmtpSecurity.Implicit);
        await using SmtpTransport transport = To(trusted), refused = To(stranger);
        var message = SampleMessage.Make();

        Assert.Equal(MessageState.Sent, (await transport.SendAsync(message, _ => Task.CompletedTask, Cancel)).State);
        Assert.Equal(Phrasebook.In("sv").Say("transport.tlsUntrusted"), (await refused.SendAsync(message, _ => Task.CompletedTask, Cancel)).Answer);

        Assert.Contains(Convert.ToBase64String(SampleMessage.CalendarBytes), Encoding.ASCII.GetString(Assert.Single(trusted.Taken)), StringComparison.Ordinal);
        Assert.Empty(stranger.Taken);

        SmtpTransport To(PythonMailServer server) => new(new SmtpOptions { Host = "localhost", Port = server.Port, Security = security }, Phrasebook.In("sv"), TimeProvider.System);
    }

    private static ScriptedServer Server(SmtpSecurity security, X509Certificate2 certificate)
    {
        var server = new ScriptedServer(certificate, security == SmtpSecurity.Implicit);
        server.Answers["EHLO"] = security == SmtpSecurity.StartTls ? "250-scripted.test\r\n250-STARTTLS\r\n250 AUTH PLAIN" : "250-scripted.test\r\n250 AUTH PLAIN";
        server.Answers["AUTH"] = "235 2.7.0 welcome";
        return server;
    }

    private static SmtpTransport Transport(ScriptedServer server, SmtpSecurity security, string host = "localhost") =>
        new(new SmtpOptions { Host = host, Port = server.Port, Security = security, User = "fsg", Password = Secret, TimeoutSeconds = 20, AnswerTimeoutSeconds = 20 }, Phrasebook.In("sv"), TimeProvider.System);
}
