using System.Net;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Getting in and out through the pages, and what one who is not in gets to see.</summary>
public sealed class SignInPagesTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OpenedAndPressed_LetsInOnce_AndSigningOutEndsIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = Reader.Stranger(host);
        var link = await LinkAsync(host, "ab");

        Assert.Equal("/logga-in?till=%2F", (await ab.GetAsync("/")).Location);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync(link)).Status); // a mail guard that looks uses nothing up
        Assert.Equal("/", (await ab.FillAsync(link, link)).Location);
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);

        using var late = Reader.Stranger(host);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.FillAsync(link, link)).Status);

        var jar = ab.Jar[Cookies.Session];
        Assert.Equal("/logga-in", (await ab.FillAsync("/", "/logga-ut")).Location);
        Assert.Contains("Du är utloggad.", (await ab.GetAsync("/logga-in")).Text, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 302", await host.AskAsync("GET", "/", $"Cookie: {Cookies.Session}={jar}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab@prov.example")]
    [InlineData("finns-inte@prov.example")]
    public async Task Ask_ForALink_SaysTheSameToAll(string email)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var stranger = Reader.Stranger(host);

        var answer = await stranger.FillAsync("/logga-in", "/logga-in", ("epost", email));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("Titta i din e-post Om adressen finns hos oss har vi skickat en länk till den.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithoutAnAddress_SaysWhatToWrite()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var stranger = Reader.Stranger(host);

        var answer = await stranger.FillAsync("/logga-in", "/logga-in", ("epost", "ab"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Skriv din e-postadress", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"ab\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsProof_OrWithAnothers_ChangesNothing()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        var others = (await cd.GetAsync("/min-sida")).Proof;
        await ab.GetAsync("/");

        foreach (var proof in new[] { null, "", "x", others })
            Assert.Equal(HttpStatusCode.BadRequest, (await ab.PostAsync("/moten/vsg-mar/stall-in", proof, ("skal", "x"), ("steg", "gor"))).Status);

        Assert.DoesNotContain("inställt", (await ab.GetAsync("/moten/vsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OfOneWhoIsSwitchedOff_EndsAtOnce()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);

        var now = desk.Clock.GetUtcNow().UtcDateTime;
        await host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("ab", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, Cancel);

        Assert.Equal("/logga-in?till=%2F", (await ab.GetAsync("/")).Location);
    }

    [Theory]
    [InlineData("//ond.example")]
    [InlineData("https://ond.example")]
    [InlineData("/\\ond.example")]
    [InlineData("\\\\ond.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData("/\tond")]
    public async Task Language_IsChosen_AndNobodyIsSentToAnotherSite(string till)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var stranger = Reader.Stranger(host);

        var answer = await stranger.FillAsync("/logga-in", "/sprak", ("sprak", "en"), ("till", till));

        Assert.Equal("/", answer.Location);
        Assert.StartsWith("Sign in Write your email address", (await stranger.GetAsync("/logga-in")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(NearHost host, string person)
    {
        var number = AccessLinks.DrawNumber();
        await host.Services.GetRequiredService<IAccessStore>().AddSignInLinkAsync(SignInLink.Make(AccessLinks.HashOf(number), person, host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), "terminal", Cancel);
        return new Uri(host.Services.GetRequiredService<AccessLinks>().SignIn(person, number)).AbsolutePath;
    }
}
