using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The way of a participant: a call comes by mail, its link is pressed, and their own page opens.</summary>
public sealed class MailedLinkTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Call_OnItsDay_HoldsALinkToTheOwnPage_ThatIsInNoDatabaseAndOpensNothingElse()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);

        using var mail = await MimeMessage.LoadAsync(new MemoryStream(await FirstMailAsync(desk)), TestContext.Current.CancellationToken);
        var link = mail.TextBody!.Split('\n').Single(l => l.Contains("/in/", StringComparison.Ordinal)).Trim().Split("Öppna din sida: ")[1];

        Assert.StartsWith(host.Url + "in/", link, StringComparison.Ordinal);
        Assert.Contains("href=\"" + host.Url + "in/", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(".invalid", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        using var ab = Reader.Stranger(host);
        var path = new Uri(link).AbsolutePath;
        Assert.Equal("/min-sida", (await ab.FillAsync(path, path)).Location);
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/min-sida")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync("/moten")).Status);
        await host.StopAsync();
        Assert.DoesNotContain(link[^60..], desk.Ask("SELECT group_concat(CAST(mime AS TEXT)) FROM outgoing_messages NATURAL JOIN mail_bytes"), StringComparison.Ordinal);
        Assert.Contains("personal-link", desk.Ask("SELECT group_concat(CAST(mime AS TEXT)) FROM outgoing_messages NATURAL JOIN mail_bytes"), StringComparison.Ordinal);
    }

    private static async Task<byte[]> FirstMailAsync(Desk desk)
    {
        var pickup = Path.Combine(desk.Folder.Data, "pickup");
        while (!Directory.Exists(pickup) || Directory.GetFiles(pickup, "*.eml").Length == 0)
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        foreach (var file in Directory.GetFiles(pickup, "*.eml"))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancel);
            if (System.Text.Encoding.ASCII.GetString(bytes).Contains("Subject: Kallelse", StringComparison.Ordinal))
                return bytes;
        }
        throw new InvalidOperationException("No call went out.");
    }
}
