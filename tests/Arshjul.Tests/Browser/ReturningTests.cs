using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>Every parameter that says where to go on to, given addresses that lead elsewhere: one stays where one is, judged by the browser's own reading of the address.</summary>
public sealed class ReturningTests
{
    private static readonly string[] Elsewhere =
    [
        "https://evil.example", "http://evil.example/", "HTTPS://EVIL.EXAMPLE", "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\/evil.example", "\\\\evil.example", "/\\/evil.example", "https:evil.example", "https:/evil.example", "http:\\\\evil.example",
        "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\t//evil.example", " //evil.example", "\u00a0//evil.example", "\u0000//evil.example", "/\u0000/evil.example", "/\u2028/evil.example", "\u200b//evil.example", "／／evil.example", "/／evil.example", "//evil。example", "//ｅvil.example",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example:80/", "//user@evil.example", "https://127.0.0.1@evil.example", "https://127.0.0.1.evil.example", "//127.0.0.1\\@evil.example", "/..//evil.example", "/.//evil.example",
        "/%09/evil.example", "/%5cevil.example", "%2f%2fevil.example", "/%2f/evil.example", "/å%0d%0aLocation:%20//evil.example", "/å\r\nLocation: //evil.example", "?//evil.example", "#//evil.example", "@evil.example", ".evil.example", "evil.example", "/åäö", "ftp://evil.example", "blob:https://evil.example/x", "/" + "//evil.example",
    ];

    public static TheoryData<string> Roles => ["anonymous", "convener"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryAddressToGoOnTo_ThatLeadsElsewhere_IsNotFollowed(string role)
    {
        using var desk = await Site.CopyAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await using var forms = await Forms.AsAsync(host, role);
        var faults = new List<string>();

        foreach (var (route, form, field) in from f in forms.Everywhere from x in f.Form.Fields where x.Type == "hidden" && x.Value.StartsWith('/') select (f.Route, f.Form, x.Name))
            foreach (var away in Elsewhere)
            {
                var answer = await forms.SendAsync(form, field, away);
                if ((int)answer.Status >= 500 || (answer.Location is { } to && (LeadsAway(host.Url, to) || !await forms.Markup.IsOfAsync(host.Url, to))))
                    faults.Add($"{route} {field}={away}: {(int)answer.Status} {answer.Location}");
            }

        foreach (var page in Routes.Of(host).With("GET").Where(r => !r.Contains('{', StringComparison.Ordinal)))
        {
            // Most pages ask for no such thing.
            var asked = await forms.Reader.GetAsync(page + "?till=%2Fzqxw");
            foreach (var away in asked.Html.Contains("zqxw", StringComparison.Ordinal) || asked.Location?.Contains("zqxw", StringComparison.Ordinal) == true ? Elsewhere : Elsewhere[..3])
            {
                var answer = await forms.Reader.GetAsync($"{page}?till={Uri.EscapeDataString(away)}");
                if ((int)answer.Status >= 500 || (answer.Location is { } to && (LeadsAway(host.Url, to) || !await forms.Markup.IsOfAsync(host.Url, to))) || await forms.Markup.LeadsAwayAsync(answer.Html, host.Url))
                    faults.Add($"{page}?till={away}: {(int)answer.Status} {answer.Location}");
            }
        }
        Faults.None(faults);
    }

    [Fact]
    public async Task AddressToGoOnTo_InARealBrowser_NeverLeavesTheHost()
    {
        var host = await Site.HostAsync();
        await using var tab = await Tab.OpenAsync(host);

        foreach (var away in new[] { "https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)", "data:text/html,x", "//user@evil.example", "/%2f%2fevil.example", "/.//evil.example" })
        {
            await tab.GoAsync("/om/tillganglighet");
            await tab.Page.EvaluateAsync("away => { window.isBefore = true; const form = document.querySelector('form[action=\"/sprak\"]'); form.elements.till.value = away; form.requestSubmit(); }", away);
            await tab.Page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
            Assert.Equal(host.Url.GetLeftPart(UriPartial.Authority), new Uri(tab.Page.Url).GetLeftPart(UriPartial.Authority));
        }

        Assert.Empty(tab.Wrongs);
    }

    // A second opinion: what a program would make of it that is no browser.
    private static bool LeadsAway(Uri host, string location) => !Uri.TryCreate(host, location, out var to) || to.GetLeftPart(UriPartial.Authority) != host.GetLeftPart(UriPartial.Authority);
}
