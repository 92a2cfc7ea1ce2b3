using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Testing;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;

namespace Arshjul.Tests.Browser;

/// <summary>All pages that somebody can come to by following links, and of those with the same route the ones that look different: of two meetings that are alike, one is proven.</summary>
internal sealed partial class Crawl
{
    // So many addresses of one route are opened at most; which ones is the same on every machine.
    private static readonly int MostOfARoute = Dose.IsLong ? 60 : 5;

    private readonly Routes _routes;
    private readonly Reader _reader;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _opened = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly List<Found> _pages = [];

    private Crawl(Routes routes, Reader reader) => (_routes, _reader) = (routes, reader);

    /// <summary>The pages that one of <see cref="Site.Roles"/> comes to.</summary>
    public static async Task<IReadOnlyList<Found>> AsAsync(NearHost host, string role)
    {
        var (person, means) = Site.Roles[role];
        using var reader = person is null ? Reader.Stranger(host) : await Reader.SignedInAsync(host, person, means);
        var crawl = new Crawl(Routes.Of(host), reader);
        await crawl.GoAsync(["/", "/finns-inte", .. crawl._routes.With("GET").Where(r => !r.Contains('{', StringComparison.Ordinal)), .. person is null ? Site.Outside : []]);
        return crawl._pages;
    }

    private async Task GoAsync(IEnumerable<string> first)
    {
        var next = first.ToList();
        _known.UnionWith(next);
        while (next.Count > 0)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in next)
                found.UnionWith(await OpenAsync(path));
            next = [.. found.Where(_known.Add).OrderBy(Shuffled).ThenBy(p => p, StringComparer.Ordinal)];
        }
    }

    private async Task<IEnumerable<string>> OpenAsync(string path)
    {
        var route = _routes.Find("GET", path) ?? "";
        var count = _opened.GetValueOrDefault(route);
        if (count >= MostOfARoute || route.StartsWith("/feeds/", StringComparison.Ordinal))
            return [];
        _opened[route] = count + 1;
        var answer = await _reader.GetAsync(path);
        if (answer.Location is { } location)
            return [location];
        if (!answer.Headers.Any(h => h.Name == "Content-Type" && h.Value.StartsWith("text/html", StringComparison.Ordinal)))
        {
            _pages.Add(new Found(path, route, answer, IsPage: false));
            return [];
        }
        var parts = Opening().Matches(answer.Html).Select(m => m.Value).Where(_parts.Add).Count();
        if (count == 0 || parts > 0 || Dose.IsLong)
            _pages.Add(new Found(path, route, answer, IsPage: true));
        return Links().Matches(answer.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(p => !p.StartsWith("/assets/", StringComparison.Ordinal));
    }

    // Neither the first meetings of the year nor its last: some from all over.
    private static uint Shuffled(string path) => path.Aggregate(2166136261u, (sum, c) => unchecked((sum ^ c) * 16777619u));

    /// <summary>An address that answered.</summary>
    /// <param name="Path">The address.</param>
    /// <param name="Route">Its route.</param>
    /// <param name="Answer">What came.</param>
    /// <param name="IsPage">Whether it is a page and not a file.</param>
    internal sealed record Found(string Path, string Route, Reader.Answer Answer, bool IsPage);

    [GeneratedRegex("""<[a-z0-9]+(?: (?:class|type|role|name)="[a-z -]*")*""", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("""(?:href|src)="(/[^"#]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
