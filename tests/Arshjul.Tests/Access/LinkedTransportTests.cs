using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using MimeKit;
using NSubstitute;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>The links that are put into a mail as it is handed over, and all that is left as it was.</summary>
public sealed class LinkedTransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_WithoutAPlaceholder_IsHandedOverByteForByte()
    {
        await using var door = await Door.OpenAsync();
        var message = Sample.Message("aa");

        Assert.Same(message, await HandedOverAsync(door, message));
    }

    [Fact]
    public async Task Placeholder_OfThePersonalLink_BecomesTheRecipientsOwn()
    {
        await using var door = await Door.OpenAsync();
        var body = $"Åäö {new string('x', 60)} {LinkPlaceholder.Personal} slut\r\n";
        var html = $"<p>Åäö <a href=\"{LinkPlaceholder.Personal}\">Din sida</a></p>\r\n";

        var handed = await HandedOverAsync(door, Message("cc", body, html, "BEGIN:VCALENDAR\r\nURL:" + LinkPlaceholder.Personal + "\r\nEND:VCALENDAR\r\n"));
        using var mime = await MimeMessage.LoadAsync(new MemoryStream(handed.Mime), Cancel);

        var address = mime.TextBody!.Split(' ')[2];
        Assert.Equal(body.Replace(LinkPlaceholder.Personal, address, StringComparison.Ordinal), mime.TextBody.ReplaceLineEndings("\r\n"));
        Assert.Matches("^<p>Åäö <a href=\"https://arshjul\\.prov\\.example/in/[A-Za-z0-9_-]+\">Din sida</a></p>\r?\n$", mime.HtmlBody!);
        Assert.Equal("cc", (await door.UseAsync(Door.TokenOf(address))).Person);
        // A calendar, shared and forwarded, gets no secret; nor does an attachment.
        Assert.Contains("URL:" + LinkPlaceholder.Personal, mime.BodyParts.OfType<TextPart>().Single(p => p.ContentType.IsMimeType("text", "calendar")).Text, StringComparison.Ordinal);
        Assert.Contains(LinkPlaceholder.Personal, ((TextPart)mime.Attachments.Single()).Text, StringComparison.Ordinal);
        Assert.Equal(["kallelse", "m1@example.test", "auto-generated"], [mime.Subject, mime.MessageId, mime.Headers["Auto-Submitted"]]);
        var wire = Encoding.ASCII.GetString(handed.Mime);
        Assert.All(wire.Split("\r\n"), l => Assert.InRange(l.Length, 0, 998));
        Assert.DoesNotContain('\n', wire.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(handed.Mime, b => b >= 0x80);
    }

    [Fact]
    public async Task Placeholder_OfThePersonalLink_IsOfTheGenerationThatHoldsAsItIsHandedOver()
    {
        await using var door = await Door.OpenAsync();
        var message = Message("cc", LinkPlaceholder.Personal + "\r\n", "<p></p>\r\n", "");
        var before = await TokenAsync(door, message);
        await door.Store.ChangeAccountAsync("cc", a => a with { LinkGeneration = 1 }, "cc", "revoke-links", door.Now, Cancel);

        var after = await TokenAsync(door, message);

        Assert.Equal((EntranceAnswer.Closed, EntranceAnswer.Opened), ((await door.UseAsync(before)).Answer, (await door.UseAsync(after)).Answer));
    }

    [Fact]
    public async Task Placeholder_OfASignInLink_IsFilledInASignInMailAlone()
    {
        await using var door = await Door.OpenAsync();
        var message = Message("aa", LinkPlaceholder.SignIn + " " + LinkPlaceholder.Personal, "<p></p>\r\n", "");

        var handed = await HandedOverAsync(door, message);

        Assert.Contains(LinkPlaceholder.SignIn, (await MimeMessage.LoadAsync(new MemoryStream(handed.Mime), Cancel)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfTheServer_AndTheMarkBeforeTheBytes_PassThrough()
    {
        await using var door = await Door.OpenAsync();
        var inner = Substitute.For<IMessageTransport, IAsyncDisposable>();
        var marked = 0;
        inner.AtOnce.Returns(7);
        inner.SendAsync(null!, null!, Cancel).ReturnsForAnyArgs(async call =>
        {
            await call.Arg<Func<CancellationToken, Task>>()(Cancel);
            return new SendResult(MessageState.Uncertain, "no answer");
        });
        var transport = new LinkedTransport(inner, door.Get<AccessLinks>(), door.Store);

        SendResult result;
        Assert.Equal(7, transport.AtOnce);
        await using (transport)
            result = await transport.SendAsync(Sample.Message("aa"), _ => Task.FromResult(marked++), Cancel);

        Assert.Equal((new SendResult(MessageState.Uncertain, "no answer"), 1), (result, marked));
        await ((IAsyncDisposable)inner).Received(1).DisposeAsync();
    }

    [Fact]
    public async Task Signature_OfTheDomain_IsMadeWhenTheLinksAreFilledIn()
    {
        await using var door = await Door.OpenAsync();
        await using var server = new ScriptedServer();
        using var rsa = RSA.Create(2048);
        var key = Path.Combine(door.Data, "dkim.pem");
        await File.WriteAllTextAsync(key, rsa.ExportPkcs8PrivateKeyPem(), Cancel);
        var smtp = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, Dkim = { Domain = "prov.example", Selector = "s", KeyFile = key } };
        await using var transport = new LinkedTransport(new SmtpTransport(smtp, Phrasebook.In("sv"), TimeProvider.System), door.Get<AccessLinks>(), door.Store);

        var message = Message("cc", $"Din sida: {LinkPlaceholder.Personal}\r\n", "<p></p>\r\n", "") with { To = "cc@prov.example", From = "fsg@prov.example" };
        Assert.Equal(MessageState.Sent, (await transport.SendAsync(message, _ => Task.CompletedTask, Cancel)).State);

        using var taken = await MimeMessage.LoadAsync(new MemoryStream(Encoding.ASCII.GetBytes(server.Taken.Single())), Cancel);
        Assert.DoesNotContain(LinkPlaceholder.Personal, taken.TextBody, StringComparison.Ordinal);
        // bh= is the hash of the body as it left (RFC 6376 §3.7), whatever the headers are.
        var signature = taken.Headers.First(h => h.Id == HeaderId.DkimSignature).Value.Replace(" ", "", StringComparison.Ordinal);
        var body = Regex.Replace(server.Taken.Single().Split("\r\n\r\n", 2)[1], "[ \t]+", " ").Replace(" \r\n", "\r\n", StringComparison.Ordinal).TrimEnd('\r', '\n') + "\r\n";
        Assert.Contains("bh=" + Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(body))), signature, StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(Door door, OutgoingMessage message)
    {
        using var mime = await MimeMessage.LoadAsync(new MemoryStream((await HandedOverAsync(door, message)).Mime), Cancel);
        return Door.TokenOf(mime.TextBody!);
    }

    private static async Task<OutgoingMessage> HandedOverAsync(Door door, OutgoingMessage message)
    {
        var inner = Substitute.For<IMessageTransport>();
        OutgoingMessage? handed = null;
        inner.SendAsync(Arg.Do<OutgoingMessage>(m => handed = m), null!, default).ReturnsForAnyArgs(new SendResult(MessageState.Sent, "250"));
        await new LinkedTransport(inner, door.Get<AccessLinks>(), door.Store).SendAsync(message, _ => Task.CompletedTask, Cancel);
        return handed!;
    }

    private static OutgoingMessage Message(string recipient, string text, string html, string calendar)
    {
        var attachment = new TextPart("plain") { Text = LinkPlaceholder.Personal, ContentDisposition = new ContentDisposition(ContentDisposition.Attachment), FileName = "x.txt" };
        using var mime = new MimeMessage
        {
            Subject = "kallelse",
            MessageId = "m1@example.test",
            Body = new Multipart("mixed", new MultipartAlternative(Part("plain", text), Part("html", html), Part("calendar", calendar)), attachment),
        };
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        using var bytes = new MemoryStream();
        mime.WriteTo(bytes, Cancel);
        return Sample.Message(recipient) with { Mime = bytes.ToArray() };
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
