using Arshjul.Delivery.Templating;
using Arshjul.Templates.Words;
using Arshjul.Templates.YearEnd;
using Arshjul.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

/// <summary>A proposed year as the unions get it: on the screen, on a telephone, as plain text.</summary>
public sealed class ReferralPageTests(MailBrowser browser) : IClassFixture<MailBrowser>, IDisposable
{
    private static readonly ReferralModel Model = new()
    {
        Words = MailWords.In("sv"),
        Organisation = "Provförvaltningen & Co",
        Heading = "Förslag till möten 2027",
        Under = "Framtaget 23 november 2026 ur mötena 2026",
        Intro = "Tiderna är preliminära tills förslaget har behandlats i samverkan.",
        DayColumn = "Dag",
        WhyColumn = "Varför",
        Groups =
        [
            new ReferralGroup("Förvaltningens samverkansgrupp", "Efter 2026 års rytm: första torsdagen i varje månad, utan undantag.",
            [
                new ReferralRow("tors 4 februari", "v. 5, kl. 13.00–15.00", "första torsdagen i februari", "2026: tors 5 februari"),
                new ReferralRow("tis 4 maj", "v. 18, kl. 13.00–15.00, beredning", "första torsdagen i maj; inte tors 6 maj (röd dag: Kristi himmelsfärdsdag), utan tis 4 maj", null),
                new ReferralRow("Inget möte", "tematräff", "hörde till ett tillfälle och föreslås inte på nytt", "2026: fre 20 november"),
            ]),
            new ReferralGroup("Nämnden", "Ordinarie möten 2027 finns redan (2), inga nya föreslås: 9 februari, 9 mars.", []),
        ],
        Lists = [new ReferralList("Det som följer med av sig självt", ["Stående punkter: 12.", "<b>Skolloven</b> 2027 finns inte i årshjulet."])],
    };

    private readonly TemplateRenderer _renderer = new();

    public void Dispose() => _renderer.Dispose();

    [Fact]
    public async Task Referral_AsAPageAndAsText_IsTheOneSomebodyHasLookedAt()
    {
        Golden.Equal("referral.html", await HtmlAsync());
        Golden.Equal("referral.txt", await TextAsync());
    }

    [Fact]
    public async Task Twins_SayTheSameWordsInTheSameOrderUnderTheSameHeadings()
    {
        var (html, text) = (Markup.Parse(await HtmlAsync()), await TextAsync());
        Assert.Equal(Markup.Words(html), Markup.Words(text));
        var lines = text.Split('\n');
        Assert.Equal(
            html.Descendants().Where(e => e.Name.LocalName is "h1" or "h2").Select(e => e.Value),
            lines.Zip(lines.Skip(1)).Where(p => p.Second.Length > 2 && p.Second.All(c => c is '=' or '-')).Select(p => p.First));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 72));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HasATableForEachGroupThatHasRowsAndSaysNothingAsMarkup()
    {
        var html = Markup.Parse(await HtmlAsync());
        var tables = html.Descendants().Where(e => e.Name.LocalName == "table" && (string?)e.Attribute("role") != "presentation").ToList();
        Assert.Equal([3], tables.Select(t => t.Descendants().Count(e => e.Name.LocalName == "th" && (string?)e.Attribute("scope") == "row")));
        Assert.DoesNotContain(html.Descendants(), e => e.Name.LocalName == "b");
    }

    [Theory]
    [InlineData(1200, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Page_InABrowser_FitsAndHasNoBarrierThatAxeCanFind(int width, ColorScheme scheme)
    {
        var context = await browser.Open.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await HtmlAsync());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Empty((await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } })).Violations.Select(v => v.Id));
        await context.CloseAsync();
    }

    private Task<string> HtmlAsync() => _renderer.HtmlAsync<ReferralPage, ReferralModel>(Model);

    private Task<string> TextAsync() => _renderer.TextAsync<ReferralPageText, ReferralModel>(Model);
}
