using Arshjul.Core.Wheels;
using Arshjul.Delivery.Tests.Templates;
using Xunit;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>The wheel as a browser sets it: the widths of its texts are measured there, and no two share a place.</summary>
public sealed class WheelSeenTests(MailBrowser browser) : IClassFixture<MailBrowser>
{
    // Each text's box, as wide as the browser measures it and as high as its letters, turned as it is; two that no line along a side of either parts share a place.
    private const string Collisions = """
        () => {
          const boxes = [...document.querySelectorAll('svg text')].filter(t => t.textContent.trim()).map(t => {
            const box = t.getBBox(), size = parseFloat(getComputedStyle(t).fontSize), base = parseFloat(t.getAttribute('y')), m = t.getCTM();
            const at = (x, y) => ({ x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f });
            return { words: t.textContent, corners: [at(box.x, base - .73 * size), at(box.x + box.width, base - .73 * size), at(box.x + box.width, base), at(box.x, base)] };
          });
          const parted = (a, b, axes) => axes.some(([p, q]) => {
            const x = q.x - p.x, y = q.y - p.y, on = c => c.x * x + c.y * y, one = a.corners.map(on), other = b.corners.map(on);
            return Math.max(...one) <= Math.min(...other) || Math.max(...other) <= Math.min(...one);
          });
          const axes = b => [[b.corners[0], b.corners[1]], [b.corners[0], b.corners[3]]];
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => !parted(a, b, [...axes(a), ...axes(b)])).map(b => `${a.words} and ${b.words}`));
        }
        """;

    [Theory]
    [InlineData(12, 6)]
    [InlineData(60, 6)]
    [InlineData(150, 6)]
    [InlineData(150, 12)]
    public async Task Labels_AsTheBrowserMeasuresThem_NeverShareAPlace(int meetings, int rings)
    {
        var page = await ShowAsync(await DrawnWheel.AsAFileAsync(WheelYears.Of(meetings, rings)));

        Assert.InRange(await page.EvaluateAsync<int>("document.querySelectorAll('svg text').length"), 50, 1000);
        Assert.Empty(await page.EvaluateAsync<string[]>(Collisions));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(1, 150)]
    [InlineData(4, 150)]
    public async Task Labels_OfAQuarterAndAMonth_NeverShareAPlace(int number, int meetings)
    {
        foreach (var span in new[] { WheelSpan.OfQuarter(2026, number), WheelSpan.OfMonth(2026, number) })
        {
            var page = await ShowAsync(await DrawnWheel.AsAFileAsync(WheelYears.Of(meetings, 6, 2026, span)));
            Assert.Empty(await page.EvaluateAsync<string[]>(Collisions));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Measure_OfTwoTextsInOnePlace_FindsThem()
    {
        var page = await browser.Open.NewPageAsync();
        await page.SetContentAsync("""<svg viewBox="0 0 200 100" width="200"><text x="20" y="50">ett</text><text x="24" y="52">två</text><text x="20" y="90" transform="rotate(-90 20 90)">tre</text><text x="150" y="50">fyra</text></svg>""");

        Assert.Equal(["ett and två"], (await page.EvaluateAsync<string[]>(Collisions)).Where(c => !c.Contains("tre", StringComparison.Ordinal)));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Picture_OnItsOwn_KeepsAllItsTextsWithinItsEdges()
    {
        foreach (var meetings in new[] { 12, 150 })
        {
            var page = await ShowAsync(await DrawnWheel.AsAFileAsync(WheelYears.Of(meetings)));
            Assert.Empty(await page.EvaluateAsync<string[]>("() => { const edge = document.querySelector('svg').getBoundingClientRect(); return [...document.querySelectorAll('svg text, svg .shape')].filter(t => { const b = t.getBoundingClientRect(); return b.left < edge.left - 1 || b.right > edge.right + 1 || b.top < edge.top - 1 || b.bottom > edge.bottom + 1; }).map(t => t.textContent); }"));
            await page.Context.CloseAsync();
        }
    }

    private async Task<Microsoft.Playwright.IPage> ShowAsync(DrawnWheel drawn)
    {
        var page = await (await browser.Open.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 1400 } })).NewPageAsync();
        await page.SetContentAsync(drawn.Text);
        return page;
    }
}
