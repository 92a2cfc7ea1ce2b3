using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>The browser that all the others rely on: it knows who is signed in, and notices what it should notice.</summary>
public sealed class TabTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Tab_OfSomebodySignedIn_ShowsTheirPageAndNothingGoesWrong()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await using var ab = await Tab.SignedInAsync(host, "ab");

        Assert.Equal(200, (await ab.GoAsync("/moten/fsg-mar")).Status);

        Assert.Contains("A. B.", await ab.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(ab.Wrongs);
    }

    [Fact]
    public async Task Tab_OnAPageThatBreaksItsPolicy_SaysSo()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await using var stranger = await Tab.OpenAsync(host);
        await stranger.GoAsync("/logga-in");

        await stranger.Page.EvaluateAsync("() => { document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\"><img src=\"http://127.0.0.2:9/x.png\">'); const s = document.createElement('script'); s.textContent = '1'; document.body.append(s); }");
        await stranger.Page.WaitForFunctionAsync("() => true");

        Assert.Contains(stranger.Wrongs, w => w.Contains("style-src", StringComparison.Ordinal));
        Assert.Contains(stranger.Wrongs, w => w.Contains("script-src", StringComparison.Ordinal));
        Assert.Contains(stranger.Wrongs, w => w.Contains("img-src", StringComparison.Ordinal));
    }
}
