using Arshjul.Testing;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Arshjul.Tests.Browser;

/// <summary>What a page's look is held against: axe's rules, and that nothing is lost on a narrow screen.</summary>
internal static class Look
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // WCAG 2.0, 2.1 and 2.2 at A and AA, and what axe holds to be good besides.
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // In the dark the colours are others and nothing else is.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    private const string Run = """
        async ([type, values]) => (await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] })).violations
            .map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 200) + ' (' + n.any.concat(n.all, n.none).map(c => c.message).join('; ').slice(0, 200) + ')').join(' | ')}`)
        """;

    private const string Lost = """
        () => {
          const root = document.documentElement, width = root.clientWidth, lost = [];
          const said = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${e.textContent.trim().slice(0, 40)}`;
          const scrolls = e => { for (; e && e !== document.body; e = e.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true; return false; };
          for (const e of document.body.querySelectorAll('*')) {
            if (e.closest('svg') && e.tagName !== 'svg' || e.closest('.hidden, .skip')) continue;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            if (box.width === 0 || style.visibility === 'hidden') continue;
            if ((box.right > width + 1 || box.left < -1) && !scrolls(e)) lost.push(`${said(e)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
            if (!e.matches('input, textarea, select') && ['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1) lost.push(`${said(e)} is cut`);
          }
          return root.scrollWidth > width ? [`scrolls to ${root.scrollWidth} of ${width}`, ...lost] : lost;
        }
        """;

    /// <summary>What axe finds in light and dark.</summary>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.EvaluateAsync<string[]>(Run, new object[] { "tag", Tags });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string[]>(Run, Dose.IsLong ? new object[] { "tag", Tags } : new object[] { "rule", Colours });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark.Select(d => "dark: " + d)];
    }

    /// <summary>All that a page consists of but for the proofs in its forms.</summary>
    public static Task<string> ShapeAsync(IPage page) => page.EvaluateAsync<string>("() => { const body = document.body.cloneNode(true); body.querySelectorAll('[name=form-proof]').forEach(e => e.remove()); return body.outerHTML; }");

    /// <summary>What is lost, or must be scrolled for sideways, on the narrowest telephone and at twice the size on a common screen.</summary>
    public static async Task<IReadOnlyList<string>> LostAsync(IPage page)
    {
        var lost = new List<string>();
        foreach (var width in new[] { 320, 640 })
        {
            await page.SetViewportSizeAsync(width, 900);
            lost.AddRange((await page.EvaluateAsync<string[]>(Lost)).Take(6).Select(l => $"{width}: {l}"));
        }
        await page.SetViewportSizeAsync(1280, 900);
        return lost;
    }
}
