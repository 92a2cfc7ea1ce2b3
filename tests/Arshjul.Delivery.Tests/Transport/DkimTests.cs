using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Signing for the domain: what another's verifier says of what the server was given.</summary>
public sealed class DkimTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DkimKey _key;

    public DkimTests() => _key = new DkimKey(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SendAsync_WithAKey_SignsTheMail_AndChangesNothingElseInIt()
    {
        await using var server = new ScriptedServer();
        var message = SampleMessage.Make();

        var taken = await SendAsync(server, message);

        var (header, rest) = (taken[..taken.IndexOf("\r\nFrom:", StringComparison.Ordinal)], taken[(taken.IndexOf("\r\nFrom:", StringComparison.Ordinal) + 2)..]);
        Assert.StartsWith("DKIM-Signature:", header, StringComparison.Ordinal);
        Assert.Equal(Encoding.ASCII.GetString(message.Mime), rest);
        Assert.True(await _key.VerifiesAsync(taken));
        var tags = header.Replace("\r\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Split(':', 2)[1].Split(';').Select(t => t.Split('=', 2)).ToDictionary(t => t[0], t => t[1]);
        Assert.Equal(("rsa-sha256", "relaxed/relaxed", "localhost.test", "prov"), (tags["a"], tags["c"], tags["d"], tags["s"]));
        Assert.Equal(
            ["cc", "content-type", "date", "from", "in-reply-to", "message-id", "mime-version", "references", "reply-to", "subject", "to"],
            tags["h"].Split(':').Select(h => h.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Subject: =?utf-8?q?Kallelse", "Subject: =?utf-8?q?Kallelse_")]
    [InlineData("Message-ID: <call.1", "Message-ID: <call.2")]
    [InlineData("Date: Wed, 30", "Date: Wed, 29")]
    [InlineData("MIME-Version", "In-Reply-To: <x@y.test>\r\nMIME-Version")] // added on the way
    [InlineData("MIME-Version", "Reply-To: x@y.test\r\nMIME-Version")]
    [InlineData("multipart/alternative", "multipart/mixed")]
    [InlineData("..tv=C3=A5", "..tre")]
    public async Task Signature_OfAMailThatWasChangedOnTheWay_HoldsNoMore(string part, string instead)
    {
        await using var server = new ScriptedServer();

        var taken = await SendAsync(server, SampleMessage.Make());

        Assert.Contains(part, taken, StringComparison.Ordinal);
        Assert.False(await _key.VerifiesAsync(taken.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("To: kim", "To:   kim")] // white space is the servers' to change
    [InlineData("From: FSG", "Received: by mx.localhost.test\r\nFrom: FSG")]
    [InlineData("From: FSG", "from: FSG")]
    public async Task Signature_OfAMailThatServersTreatedAsTheyDo_Holds(string part, string instead)
    {
        await using var server = new ScriptedServer();

        Assert.True(await _key.VerifiesAsync((await SendAsync(server, SampleMessage.Make())).Replace(part, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SendAsync_OfAnAnswer_SignsItsThreadToo()
    {
        await using var server = new ScriptedServer();
        var mime = Encoding.ASCII.GetString(SampleMessage.Make().Mime).Replace("MIME-Version", "In-Reply-To: <a@b.test>\r\nReferences: <0@b.test>\r\n\t<a@b.test>\r\nMIME-Version", StringComparison.Ordinal);

        var taken = await SendAsync(server, SampleMessage.Make() with { Mime = Encoding.ASCII.GetBytes(mime) });

        Assert.True(await _key.VerifiesAsync(taken));
        Assert.False(await _key.VerifiesAsync(taken.Replace("References: <0@b.test>", "References: <1@b.test>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SendAsync_WhenTheServerTakesNoMoreThanTheMailWithoutItsSignature_FailsWithoutTrying()
    {
        await using var server = new ScriptedServer();
        var message = SampleMessage.Make();
        server.Answers["EHLO"] = $"250-scripted.test\r\n250 SIZE {message.Mime.Length + 20}";

        await using var transport = Transport(server);
        var result = await transport.SendAsync(message, _ => Task.CompletedTask, Cancel);

        Assert.Equal((MessageState.Failed, Phrasebook.In("sv").Say("transport.tooBig")), (result.State, result.Answer));
    }

    [Fact]
    public void Faults_OfEachBadOption_AreToldByName_AndNeverWhereTheKeyLies()
    {
        Assert.Empty(Faults(_ => { }));
        Assert.Equal(["transport.badOptions.dkimName"], Faults(d => d.Domain = "kommunen example"));
        Assert.Equal(["transport.badOptions.dkimName"], Faults(d => d.Selector = null));
        Assert.Equal(["transport.badOptions.dkimKeyFile"], Faults(d => d.KeyFile = "/no/such/file"));
        Assert.Equal(["transport.badOptions.dkimKeyFile"], Faults(d => d.KeyFile = null));
        Assert.Equal(["transport.badOptions.dkimKey"], Faults(d => d.KeyFile = Private("rubbish.pem", "no key")));
        Assert.Equal(["transport.badOptions.dkimKey"], Faults(d => d.KeyFile = Private("public.pem", _key.Public.ExportSubjectPublicKeyInfoPem())));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(["transport.badOptions.dkimKeyOpen"], Faults(d => d.KeyFile = _folder.Write("open.pem", _key.Public.ExportPkcs8PrivateKeyPem())));

        IEnumerable<string> Faults(Action<DkimOptions> change)
        {
            var options = new SmtpOptions { Host = "h", Dkim = _key.Options };
            change(options.Dkim);
            Assert.All(options.Faults(), f => Assert.DoesNotContain(_folder.Path, Phrasebook.In("sv").Say(f), StringComparison.Ordinal));
            return options.Faults().Select(f => f.Code);
        }
    }

    private string Private(string name, string text)
    {
        var path = _folder.Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
        return path;
    }

    private async Task<string> SendAsync(ScriptedServer server, OutgoingMessage message)
    {
        await using var transport = Transport(server);
        Assert.Equal(MessageState.Sent, (await transport.SendAsync(message, _ => Task.CompletedTask, Cancel)).State);
        return server.Taken.Single();
    }

    private SmtpTransport Transport(ScriptedServer server) =>
        new(new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 20, Dkim = _key.Options }, Phrasebook.In("sv"), TimeProvider.System);
}
