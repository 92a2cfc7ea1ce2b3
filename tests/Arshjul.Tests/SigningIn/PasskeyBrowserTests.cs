using System.Text.Json;
using System.Text.RegularExpressions;
using Arshjul.Tests.Browser;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Tests.SigningIn;

/// <summary>Passkeys in a real browser with a device of its own making: made, used, removed, and what one is told when it cannot be.</summary>
public sealed class PasskeyBrowserTests(Office office) : IClassFixture<Office>
{
    private const string Mine = "/min-sida/passnycklar";

    [Fact]
    public async Task Passkey_MadeAndUsedInARealBrowser_LetsIn_AndNotWhenItIsRemovedOrCopied()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock, NearHost.NamedAddress());
        await using var ab = await Tab.SignedInAsync(host, "ab");
        var page = ab.Page;
        var (cdp, device) = await DeviceAsync(page);

        await ab.GoAsync(Mine);
        await Assertions.Expect(page.Locator("[data-passkey-cannot]")).ToBeHiddenAsync();
        await page.GetByLabel("Vad ska den heta?").FillAsync("Jobbmobilen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gör en passnyckel" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Passnyckeln Jobbmobilen är klar.")).ToBeVisibleAsync();

        // A second on the same device is told to be known, before anything is sent.
        await page.GetByLabel("Vad ska den heta?").FillAsync("En till");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gör en passnyckel" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Den här enheten har redan en passnyckel till Årshjul.")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await ab.GoAsync("/logga-in?till=%2Fmoten");
        await UseAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/moten$"));
        Assert.Contains("A. B.", await page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);

        // The device starts to count anew, as a copy of it would.
        var held = (await cdp.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = device }))!.Value.GetProperty("credentials")[0];
        var copy = JsonSerializer.Deserialize<Dictionary<string, object>>(held.GetRawText())!;
        copy["signCount"] = 0;
        await cdp.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = device });
        await cdp.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = device, ["credential"] = copy });
        await SignOutAsync(page);
        await UseAsync(page);
        await Assertions.Expect(page.GetByText("Passnyckeln gick inte att använda")).ToBeVisibleAsync();
        copy["signCount"] = 100;
        await cdp.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = device });
        await cdp.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = device, ["credential"] = copy });
        await ab.GoAsync("/logga-in");
        await UseAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).WaitForAsync();

        await ab.GoAsync(Mine);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ta bort Jobbmobilen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Du har ingen passnyckel än.")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await UseAsync(page);
        await Assertions.Expect(page.GetByText("Passnyckeln gick inte att använda")).ToBeVisibleAsync();
        Assert.Empty(ab.Wrongs);
    }

    [Fact]
    public async Task Passkey_WithoutOneOnTheDevice_OrWithAnOwnerWhoIsNotMadeSureOf_SaysWhatElseWorks()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock, NearHost.NamedAddress());
        await using var ab = await Tab.SignedInAsync(host, "ab");
        var page = ab.Page;
        var (cdp, device) = await DeviceAsync(page);
        await cdp.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device, ["isUserVerified"] = false });

        await ab.GoAsync(Mine);
        await page.GetByLabel("Vad ska den heta?").FillAsync("Jobbmobilen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gör en passnyckel" }).ClickAsync();
        var told = page.GetByText("Det blev avbrutet eller gick inte. Försök igen, eller använd en länk med e-post.");
        await Assertions.Expect(told).ToBeVisibleAsync();
        Assert.Equal("Jobbmobilen", await page.GetByLabel("Vad ska den heta?").InputValueAsync());

        await SignOutAsync(page);
        await UseAsync(page);
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logga in med en passnyckel" })).ToBeFocusedAsync();
        Assert.Empty(await Look.BarriersAsync(page));
        Assert.Empty(ab.Wrongs);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Browser_ThatCannot_IsTold_AndTheLinkByMailIsThere(bool hasName, bool hasScript)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock, hasName ? NearHost.NamedAddress() : "http://127.0.0.1:0");
        await using var stranger = await Tab.OpenAsync(host, null, o => o.JavaScriptEnabled = hasScript);
        if (hasName)
            await stranger.Page.AddInitScriptAsync("delete window.PublicKeyCredential");

        await stranger.GoAsync("/logga-in");

        await Assertions.Expect(stranger.Page.GetByText("Länken med e-post fungerar alltid.")).ToBeVisibleAsync();
        await Assertions.Expect(stranger.Page.GetByText("Logga in med en passnyckel")).ToBeHiddenAsync();
        await Assertions.Expect(stranger.Page.GetByText("Skicka en länk")).ToBeVisibleAsync();
    }

    private static async Task<(ICDPSession Cdp, string Device)> DeviceAsync(IPage page)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        var made = await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return (cdp, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static Task UseAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Logga in med en passnyckel" }).ClickAsync();

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/logga-in$"));
    }
}
