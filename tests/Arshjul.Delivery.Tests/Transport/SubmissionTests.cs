using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>To a real Postfix under TLS, logged in as Dovecot knows people, and signed; what lies in the mailbox afterwards.</summary>
public sealed class SubmissionTests(SubmissionPeers peers) : IClassFixture<SubmissionPeers>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SendAsync_UnderTlsAndLoggedIn_ArrivesWithASignatureThatHolds_AndItsBodyAsItWas()
    {
        Peers.Require("postfix", "dovecot");
        var key = new DkimKey(_folder);
        await using var transport = Transport(o => o.Dkim = key.Options);
        var message = SampleMessage.Make("signerad@localhost.test");

        var result = await transport.SendAsync(message, _ => Task.CompletedTask, Cancel);
        var arrived = Encoding.ASCII.GetString(await peers.ReadAsync("signerad", Cancel)).ReplaceLineEndings("\r\n");

        Assert.Equal(MessageState.Sent, result.State);
        Assert.True(await key.VerifiesAsync(arrived));
        Assert.Equal(Encoding.ASCII.GetString(message.Mime).Split("\r\n\r\n", 2)[1], arrived.Split("\r\n\r\n", 2)[1]);
        Assert.Contains("with ESMTPSA id", arrived, StringComparison.Ordinal); // RFC 3848: protected and logged in
    }

    [Fact]
    public async Task SendAsync_WithAWrongPassword_IsDeferred_AndStopsTheSender()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport(o => o.Password = "fel");

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel);

        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.login")), (result.State, result.Answer));
    }

    [Fact]
    public async Task SendAsync_WithoutALogin_IsRefusedTheRecipient()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport(o => o.User = null);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, Cancel);

        Assert.Equal(MessageState.Failed, result.State);
        Assert.StartsWith("554 5.7.1 ", result.Answer, StringComparison.Ordinal);
    }

    private SmtpTransport Transport(Action<SmtpOptions> change)
    {
        var options = new SmtpOptions { Host = "localhost", Port = peers.Port, User = "fsg", Password = "hemligt", TimeoutSeconds = 20, AnswerTimeoutSeconds = 20 };
        change(options);
        return new SmtpTransport(options, Phrasebook.In("sv"), TimeProvider.System);
    }
}
