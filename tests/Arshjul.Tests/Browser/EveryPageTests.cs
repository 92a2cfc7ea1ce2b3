using Arshjul.Tests.House;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>Every page that can be come to, in a real browser: no barrier that axe can find, nothing lost on a narrow screen, no word from the content policy, with script and without.</summary>
public sealed class EveryPageTests
{
    public static TheoryData<string> Roles => [.. Site.Roles.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPage_WithScriptAndWithout_ShutsNobodyOutAndLosesNothing(string role)
    {
        var host = await Site.HostAsync();
        var (person, means) = Site.Roles[role];
        await using var tab = person is null ? await Tab.OpenAsync(host) : await Tab.SignedInAsync(host, person, means);
        await using var bare = await Tab.OpenAsync(host, await tab.CookiesAsync());
        await bare.Page.RouteAsync("**/*.js", route => route.AbortAsync()); // axe itself needs a browser that runs scripts
        var faults = new List<string>();

        foreach (var found in (await Site.PagesAsync(role)).Where(f => f.IsPage && !f.Path.StartsWith("/preview/", StringComparison.Ordinal)))
        {
            await tab.GoAsync(found.Path);
            var seen = (await Look.BarriersAsync(tab.Page)).Concat(await Look.LostAsync(tab.Page)).ToList();
            // Where the script changed nothing, there is nothing else to be found without it.
            var shape = await Look.ShapeAsync(tab.Page);
            await bare.GoAsync(found.Path);
            if (await Look.ShapeAsync(bare.Page) != shape)
                seen.AddRange((await Look.BarriersAsync(bare.Page)).Concat(await Look.LostAsync(bare.Page)).Except(seen).Select(s => "without script: " + s));
            faults.AddRange(seen.Select(s => $"{found.Path}: {s}"));
        }

        Faults.None(faults.Concat(tab.Wrongs).Concat(bare.Wrongs));
    }

    [Fact]
    public async Task EveryRoute_IsComeToByLinks()
    {
        var host = await Site.HostAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in Site.Roles.Keys)
            seen.UnionWith((await Site.PagesAsync(role)).Select(f => f.Route));

        // The way on from each of these is another's: a redirect, a secret that the terminal shows once, a link in the convener's mail (ApprovalLinkTests), an address for a calendar program, what other programs ask.
        string[] known = ["/", "/arshjul", "/planera", "/start/{token}", "/godkann/{token}", "/feeds/{token}.ics", "/health/live", "/health/ready"];
        Assert.Equal([], Routes.Of(host).With("GET").Except(seen).Except(known).Where(r => !r.StartsWith("/api/", StringComparison.Ordinal)));
    }
}
