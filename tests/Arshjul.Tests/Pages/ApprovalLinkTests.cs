using System.Net;
using System.Text;
using Arshjul.Tests.Browser;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The convener's way from the mail that says a call waits, to the call approved, without signing in.</summary>
public sealed class ApprovalLinkTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Link_InTheConvenersMail_ShowsTheCall_AndOnlyTheButtonApprovesIt()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var path = await PathAsync(desk);
        using var reader = Reader.Stranger(host);
        var before = desk.Ask("SELECT count(*) FROM audit_entries");

        var page = await reader.GetAsync(path);
        for (var i = 0; i < 3; i++)
            await reader.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kallelsen väntar på dig. Den går till 3 personer när du har godkänt den: tis 24 februari 2026 kl. 09.00.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1. Ekonomi", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, desk.Ask("SELECT count(*) FROM audit_entries"));
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM approvals"));

        var done = await reader.PostAsync(path, page.Proof, ("hash", HashIn(page)));
        Assert.Equal((HttpStatusCode.SeeOther, path), (done.Status, done.Location));
        Assert.Contains("Kallelsen är godkänd. Den går till 3 personer: tis 24 februari 2026 kl. 09.00.", (await reader.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal("ab|approve|fsg-mar", desk.Ask("SELECT actor || '|' || action || '|' || subject FROM audit_entries ORDER BY number DESC LIMIT 1"));
        // It signs nobody in.
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/moten/fsg-mar")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/min-sida")).Status);
    }

    [Fact(Timeout = 120_000)]
    public async Task Button_AfterTheCallChanged_ApprovesNothing_AndShowsItAsItIs()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var path = await PathAsync(desk);
        using var reader = Reader.Stranger(host);
        var seen = await reader.GetAsync(path);

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-11")).Ended(0);
        var answer = await reader.PostAsync(path, seen.Proof, ("hash", HashIn(seen)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("ons 11 mars 2026", answer.Text, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM approvals"));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("access", "off", "ab")]
    [InlineData("access", "revoke", "ab")]
    public async Task Link_OfOneWhoseLinksWereRevoked_OpensNothing(params string[] command)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var path = await PathAsync(desk);
        using var reader = Reader.Stranger(host);
        var proof = (await reader.GetAsync(path)).Proof;

        (await desk.RunAsync(command)).Ended(0);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync(path, proof, ("hash", "x"))).Status);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM approvals"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Link_ThatWasChanged_OrIsOfAnotherSort_OpensNothing()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var mail = await MailAsync(desk);
        var own = mail.TextBody!.Split("/in/")[1].Split(['\r', '\n', ' '])[0];
        var path = Path(mail);
        using var reader = Reader.Stranger(host);

        foreach (var wrong in new[] { "/godkann/" + own, "/in/" + path["/godkann/".Length..], path[..^1], path + "A", "/godkann/x", "/godkann/" + new string('A', 1200) })
        {
            if (wrong.StartsWith("/in/", StringComparison.Ordinal))
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.FillAsync(wrong, wrong)).Status);
            else
                Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(wrong)).Status);
        }
    }

    [Theory(Timeout = 120_000)]
    [InlineData(Microsoft.Playwright.ColorScheme.Light)]
    [InlineData(Microsoft.Playwright.ColorScheme.Dark)]
    public async Task Page_InABrowser_HasNoBarriers(Microsoft.Playwright.ColorScheme scheme)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var path = await PathAsync(desk);
        await using var tab = await Tab.OpenAsync(host, null, o => o.ColorScheme = scheme);

        await tab.GoAsync(path);

        Assert.Empty(await Look.BarriersAsync(tab.Page));
        Assert.Empty(await Look.LostAsync(tab.Page));
        Assert.Empty(tab.Wrongs);
    }

    private static string HashIn(Reader.Answer page) => page.Html.Split("name=\"hash\" value=\"")[1].Split('"')[0];

    private static async Task<string> PathAsync(Desk desk)
    {
        using var mail = await MailAsync(desk);
        Assert.DoesNotContain(".invalid", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("arshjul approve", mail.TextBody, StringComparison.Ordinal);
        return Path(mail);
    }

    private static string Path(MimeMessage mail) => "/godkann/" + mail.TextBody!.Split("/godkann/")[1].Split(['\r', '\n', ' '])[0];

    private static async Task<MimeMessage> MailAsync(Desk desk)
    {
        var pickup = System.IO.Path.Combine(desk.Folder.Data, "pickup");
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            foreach (var file in Directory.Exists(pickup) ? Directory.GetFiles(pickup, "*.eml") : [])
            {
                var bytes = await File.ReadAllBytesAsync(file, Cancel);
                if (Encoding.ASCII.GetString(bytes).Contains("/godkann/", StringComparison.Ordinal))
                    return await MimeMessage.LoadAsync(new MemoryStream(bytes), Cancel);
            }
            await Task.Yield();
        }
    }
}
