using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Testing.Builders;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Mail scanners open every link before its reader does, some of them several times: nothing comes of it. Only the button on the page does something.</summary>
public sealed partial class ScannerTests(Office office) : IClassFixture<Office>
{
    private const int Patience = 120_000;

    private static readonly HttpMethod[] Looks = [HttpMethod.Head, HttpMethod.Get, HttpMethod.Get, HttpMethod.Get, HttpMethod.Head, HttpMethod.Options];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every sort of mail that has a link, to a person who has a page.</summary>
    private static IEnumerable<Notice> Sorts() => new Notice[]
    {
        SampleCalls.Notice(), SampleCalls.Notice(SampleCalls.Changed), SampleCalls.Notice(SampleCalls.Cancelled), SampleCalls.Notice(SampleCalls.Withdrawn), SampleCalls.Reminder(), SampleCalls.Owner(), SampleCalls.Week(),
    }.Concat(Enum.GetValues<ConvenerNoticeKind>().Select(k => (Notice)SampleCalls.Convener(k))).Select(n => n with { Meeting = "fsg-mar", To = n.To with { Key = "ab" } });

    [Fact]
    public void Sorts_AreAllThereAre() =>
        Assert.Equal(
            typeof(Notice).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Notice))).Select(t => t.Name).Order(StringComparer.Ordinal),
            Sorts().Select(n => n.GetType().Name).Append(nameof(SignInNotice)).Distinct().Order(StringComparer.Ordinal));

    [Fact(Timeout = Patience)]
    public async Task Scanner_ThatOpensEveryLinkOfEveryMailAndAllThatThoseLeadTo_ChangesNoRow()
    {
        using var desk = await office.DeskAsync();
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var links = await LinksAsync(desk, host);
        // The host's own first work is done before the rows are looked at.
        while (desk.Ask("SELECT looked_at IS NULL FROM plans") == "1" || desk.AskAll("SELECT state FROM outgoing_messages").Any(s => s is "Queued" or "Claimed" or "DataStarted"))
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        var before = desk.Tables();

        Assert.True(links.Count >= 3, string.Join('\n', links));
        using var scanner = Reader.Stranger(host);
        foreach (var link in links)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            foreach (var look in Looks)
                await scanner.SendAsync(look, link, ("User-Agent", "SafeLinks"));
            foreach (var further in Addresses().Matches((await scanner.GetAsync(link)).Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(a => a.StartsWith('/')).Distinct().ToList())
                await scanner.GetAsync(further);
            await scanner.PostAsync(link, null);
            await scanner.PostAsync(link, "guessed");
        }

        var after = desk.Tables();
        Assert.DoesNotContain(before.Keys, t => before[t] != after[t]);
    }

    [Fact(Timeout = Patience)]
    public async Task Button_OfEachLink_WithItsPagesProof_LetsIn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);

        // What the approval's button does is shown by its own tests.
        foreach (var link in (await LinksAsync(desk, host)).Where(l => l.StartsWith("/in/", StringComparison.Ordinal)))
        {
            var before = desk.Tables();
            using var person = Reader.Stranger(host);
            Assert.Equal(HttpStatusCode.SeeOther, (await person.FillAsync(link, link)).Status);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.NotEqual(before, desk.Tables());
        }
    }

    /// <summary>The paths of all links to the host in the mails as they left, each once.</summary>
    private static async Task<IReadOnlyList<string>> LinksAsync(Desk desk, NearHost host)
    {
        var (composer, transport, now) = (host.Services.GetRequiredService<IMailComposer>(), host.Services.GetRequiredService<IMessageTransport>(), desk.Clock.GetUtcNow().UtcDateTime);
        var number = AccessLinks.DrawNumber();
        await host.Services.GetRequiredService<IAccessStore>().AddSignInLinkAsync(SignInLink.Make(AccessLinks.HashOf(number), "ab", now), "program", Cancel);
        foreach (var notice in Sorts().Append(new SignInNotice(number, "Provförvaltningen", 15, SampleCalls.Member with { Key = "ab" }, SampleCalls.From(), now, null)))
            Assert.Equal(MessageState.Sent, (await transport.SendAsync(await composer.ComposeAsync(notice, Cancel), _ => Task.CompletedTask, Cancel)).State);
        var pickup = Path.Combine(desk.Folder.Data, "pickup");
        var texts = new List<string>();
        foreach (var file in Directory.GetFiles(pickup, "*.eml"))
        {
            using var mail = await MimeMessage.LoadAsync(file, Cancel);
            texts.Add(mail.TextBody + WebUtility.HtmlDecode(mail.HtmlBody));
        }
        return [.. texts.SelectMany(t => Links().Matches(t).Select(m => m.Value)).Where(l => l.StartsWith(host.Url.AbsoluteUri, StringComparison.Ordinal)).Select(l => new Uri(l).PathAndQuery).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("""https?://[^\s"'<>]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
