using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
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
        SampleCalls.Notice(), SampleCalls.Notice(SampleCalls.Changed), SampleCalls.Notice(SampleCalls.Cancelled), SampleCalls.Reminder(), SampleCalls.Owner(),
    }.Concat(Enum.GetValues<ConvenerNoticeKind>().Select(k => (Notice)SampleCalls.Convener(k))).Select(n => n with { To = n.To with { Key = "ab" } });

    [Fact]
    public void Sorts_AreAllThereAre() =>
        Assert.Equal(
            typeof(Notice).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Notice))).Select(t => t.Name).Order(StringComparer.Ordinal),
            Sorts().Select(n => n.GetType().Name).Append(nameof(SignInNotice)).Distinct().Order(StringComparer.Ordinal));

    [Fact(Timeout = Patience)]
    public async Task Scanner_ThatOpensEveryLinkOfEveryMailAndAllThatThoseLeadTo_ChangesNoRow()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var links = await LinksAsync(desk, host);
        var before = desk.Tables();

        Assert.True(links.Count >= 2, string.Join('\n', links));
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

        Assert.Equal(before, desk.Tables());
    }

    [Fact(Timeout = Patience)]
    public async Task Button_OfEachLink_WithItsPagesProof_LetsIn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);

        foreach (var link in await LinksAsync(desk, host))
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
        var (composer, store, now) = (host.Services.GetRequiredService<IMailComposer>(), host.Services.GetRequiredService<IWheelStore>(), desk.Clock.GetUtcNow().UtcDateTime);
        var messages = new List<OutgoingMessage>();
        foreach (var notice in Sorts())
            messages.Add(await composer.ComposeAsync(notice, Cancel) with { QueuedAt = now, NextAttemptAt = now, ExpiresAt = null });
        bool stored;
        do
        {
            var before = await store.LoadAsync(Cancel);
            stored = await store.CommitAsync(new PlanCommit { Before = before, After = before.Plan, Messages = messages, Actor = "prov", Action = "prov", Subject = "fsg", At = now }, Cancel);
        }
        while (!stored);
        using (var asking = Reader.Stranger(host))
            await asking.FillAsync("/logga-in", "/logga-in", ("epost", "ab@prov.example"));
        var pickup = Path.Combine(desk.Folder.Data, "pickup");
        while (desk.AskAll("SELECT state FROM outgoing_messages") is var states && (states.Count <= messages.Count || states.Any(s => s != "Sent")))
            Cancel.ThrowIfCancellationRequested();
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
