using System.Text.RegularExpressions;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Tests.Mail;
using Arshjul.Templates.Agendas;
using Arshjul.Templates.Words;
using Arshjul.Testing.Builders;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

/// <summary>The mails in a real browser: readable by everybody, on a narrow telephone, in the dark, without asking anything of the net.</summary>
public sealed partial class LookTests(MailBrowser browser) : IClassFixture<MailBrowser>
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    // One of each build, what the others add is words; together they hold every element and every colour.
    private static readonly string[] Shown = ["call-numbered", "changed", "cancelled-copy-en", "convener-approval-missing"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Html_InABrowser_HasNoBarrierThatAxeCanFind(ColorScheme scheme)
    {
        var page = await OpenAsync(800, scheme);
        foreach (var (name, html) in await PagesAsync())
        {
            await page.SetContentAsync(html);
            var result = await page.RunAxe(Wcag);
            Assert.True(result.Violations.Length == 0, $"{name}: {string.Join("; ", result.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"))}");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Html_On320Pixels_NeedsNoSidewaysScrolling()
    {
        var longWord = SampleCalls.Content with { GroupName = new string('x', 90), Called = new string('y', 90), Agenda = SampleAgendas.Sections with { Heading = new string('z', 90) } };
        List<(string, string)> pages = [.. await PagesAsync(), ("long words", (await Mails.TwinsAsync(SampleCalls.Notice(SampleCalls.First(longWord)))).Html)];
        var page = await OpenAsync(320);
        foreach (var (name, html) in pages)
        {
            await page.SetContentAsync(html);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, name);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Html_WhenShown_AsksNothingOfTheNet()
    {
        var page = await OpenAsync(800);
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        foreach (var (name, html) in await PagesAsync())
        {
            Assert.DoesNotMatch(Loads(), html);
            await page.SetContentAsync(html);
            Assert.True(asked.Count == 0, $"{name}: {string.Join(", ", asked)}");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FirstScreen_OfACallOnATelephone_AnswersWhenWhereAndWhatToDo()
    {
        var page = await OpenAsync(390);
        await page.SetContentAsync((await Mails.TwinsAsync(Mails.Samples["call"])).Html);
        foreach (var words in new[] { "onsdag den 14 oktober 2026", "Stadshuset, rum Björken", "Det här behöver du göra", "fredag den 2 oktober 2026 kl. 12.00" })
        {
            var box = await page.GetByText(words).First.BoundingBoxAsync();
            Assert.True(box!.Y + box.Height <= 844, $"{words} ends at {box.Y + box.Height}");
        }
    }

    // A context of its own, since axe opens a second page beside for its report.
    private async Task<IPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light) =>
        await (await browser.Open.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme })).NewPageAsync();

    private static async Task<List<(string Name, string Html)>> PagesAsync()
    {
        List<(string, string)> pages = [];
        foreach (var name in Shown)
            pages.Add((name, (await Mails.TwinsAsync(Mails.Samples[name])).Html));
        using var renderer = new TemplateRenderer();
        pages.Add(("agenda", await renderer.HtmlAsync<AgendaPage, AgendaModel>(new AgendaModel(SampleCalls.NumberedContent, MailWords.In("sv")))));
        return pages;
    }

    [GeneratedRegex(@"<(img|script|link|iframe|object|embed|video|audio|form|base|input)\b|\bsrc=|\bsrcset=|url\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
