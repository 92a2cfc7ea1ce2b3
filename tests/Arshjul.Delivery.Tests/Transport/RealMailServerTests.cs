using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Through a real Postfix to a real Dovecot and back.</summary>
public sealed class RealMailServerTests(MailPeers peers) : IClassFixture<MailPeers>
{
    [Fact]
    public async Task SendAsync_ThroughPostfix_IsReadBackOverImapAsItWas()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport();
        var message = SampleMessage.Make("ledamot1@localhost.test");

        var result = await transport.SendAsync(message, _ => Task.CompletedTask, TestContext.Current.CancellationToken);
        var read = await ReadAsync("ledamot1", message.MessageId);

        Assert.Equal(MessageState.Sent, result.State);
        Assert.StartsWith("250 ", result.Answer, StringComparison.Ordinal);
        Assert.Equal(Body(message.Mime), Body(read));
        var calendar = (MimePart)(await MimeMessage.LoadAsync(new MemoryStream(read), TestContext.Current.CancellationToken)).BodyParts.Single(p => p.ContentType.IsMimeType("text", "calendar"));
        using var bytes = new MemoryStream();
        await calendar.Content!.DecodeToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(SampleMessage.CalendarBytes, bytes.ToArray());
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
    }

    [Fact]
    public async Task SendAsync_ToSomebodyUnknown_FailsWithThe550AndWithoutTheAddress()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport();
        var marks = 0;

        var result = await transport.SendAsync(SampleMessage.Make("okand.larsson@localhost.test"), _ => Task.FromResult(marks++), TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Failed, 0), (result.State, marks));
        Assert.StartsWith("550 5.1.1 ", result.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("larsson", result.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("@", result.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ToABusyMailbox_IsDeferredAndTheNextOneGoes()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport();

        var busy = await transport.SendAsync(SampleMessage.Make("upptagen@localhost.test"), _ => Task.CompletedTask, TestContext.Current.CancellationToken);
        var next = await transport.SendAsync(SampleMessage.Make("ledamot2@localhost.test", revision: 2), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Deferred, MessageState.Sent), (busy.State, next.State));
        Assert.StartsWith("450 4.2.0 ", busy.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ToAGreylistedName_IsDeferred_AndTakenOnceTheNextTime()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport();
        var message = SampleMessage.Make("ny.ledamot@localhost.test", revision: 3);

        var first = await transport.SendAsync(message, _ => throw new InvalidOperationException("no byte could leave"), TestContext.Current.CancellationToken);
        var second = await transport.SendAsync(message, _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Deferred, MessageState.Sent), (first.State, second.State));
        Assert.StartsWith("450 4.7.1 ", first.Answer, StringComparison.Ordinal);
        Assert.NotEmpty(await ReadAsync("ny.ledamot", message.MessageId));
    }

    [Fact]
    public async Task SendAsync_ToTen_OneOfWhomIsUnknown_ReachesTheOtherNine()
    {
        Peers.Require("postfix", "dovecot");
        await using var transport = Transport();
        var messages = Enumerable.Range(1, 10).Select(i => SampleMessage.Make(i == 4 ? "okand4@localhost.test" : $"nio{i}@localhost.test", revision: 10 + i)).ToList();

        var results = await Task.WhenAll(messages.Select(m => transport.SendAsync(m, _ => Task.CompletedTask, TestContext.Current.CancellationToken)));

        Assert.Equal((MessageState.Failed, 9), (results[3].State, results.Count(r => r.State == MessageState.Sent)));
        foreach (var message in messages.Where((_, i) => i != 3))
            Assert.NotEmpty(await ReadAsync(message.To.Split('@')[0], message.MessageId));
    }

    private SmtpTransport Transport() => new(new SmtpOptions { Host = "127.0.0.1", Port = peers.Smtp, Security = SmtpSecurity.None }, Phrasebook.In("sv"), TimeProvider.System);

    // The text after the headers, to which servers on the way add their own.
    private static string Body(byte[] mail) => Encoding.ASCII.GetString(mail).Split("\r\n\r\n", 2)[1];

    private async Task<byte[]> ReadAsync(string user, string messageId)
    {
        using var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", peers.Imap, MailKit.Security.SecureSocketOptions.None, TestContext.Current.CancellationToken);
        await client.AuthenticateAsync(user, "hemligt", TestContext.Current.CancellationToken);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, TestContext.Current.CancellationToken);
        IList<UniqueId> found = [];
        // Delivery is Postfix's own work after its answer; each question makes Dovecot look again, until the test's time is out.
        while (found.Count == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await client.NoOpAsync(TestContext.Current.CancellationToken);
            found = await client.Inbox.SearchAsync(SearchQuery.HeaderContains("Message-ID", messageId), TestContext.Current.CancellationToken);
        }
        await using var stream = await client.Inbox.GetStreamAsync(found.Single(), "", TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
