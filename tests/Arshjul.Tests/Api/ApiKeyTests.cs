using System.Net;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>Which keys open, how those that do not are answered, and how often one may ask.</summary>
public sealed class ApiKeyTests(Office office) : IClassFixture<Office>
{
    private const string Groups = "/api/v1/groups";

    [Fact]
    public async Task Key_WrongOrRevokedOrNeverMade_AreAnsweredAlike()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var revoked = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        Assert.Equal(HttpStatusCode.OK, (await revoked.GetAsync(Groups)).Status);
        await host.Services.GetRequiredService<IApiKeys>().RevokeAsync("k-" + revoked.Secret![^8..], "terminal", desk.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        var answers = new List<ApiCaller.Answer>();
        foreach (var secret in new[] { revoked.Secret, ApiKeySecret.Draw(), revoked.Secret + "x", "x", new string('a', 5000), null })
        {
            using var caller = ApiCaller.With(host, secret);
            answers.Add(await caller.GetAsync(Groups));
        }

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Unauthorized, "Bearer", "application/problem+json"), (a.Status, a.Headers["WWW-Authenticate"], a.Type)));
        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.Single(answers.Select(a => string.Join(' ', a.Headers.Keys.Order())).Distinct());
    }

    [Theory]
    [InlineData("Basic YWI6YWI=")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("arshjul_x")]
    public async Task Authorization_OfAnotherKind_IsLikeNone(string header)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var nobody = ApiCaller.With(host, null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(Groups, ("Authorization", header))).Status);
    }

    [Fact]
    public async Task Cookie_OfSomebodySignedIn_OpensNothingHere_AndAKeyOpensNoPage()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var person = await Reader.SignedInAsync(host, "ab");
        using var key = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        using var nobody = ApiCaller.With(host, null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(Groups, ("Cookie", $"{Cookies.Session}={person.Jar[Cookies.Session]}"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await key.GetAsync("/moten")).Status);
        Assert.DoesNotContain("Set-Cookie", (await key.GetAsync(Groups)).Headers.Keys);
    }

    [Fact]
    public async Task Key_OfSomebodySwitchedOff_StopsAtOnce()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync(Groups)).Status);

        (await desk.RunAsync("access", "off", "ab")).Ended(0);

        Assert.Equal(HttpStatusCode.Unauthorized, (await ab.GetAsync(Groups)).Status);
    }

    [Fact]
    public async Task Key_OfSomebodyWhoseSeatHasEnded_IsNone()
    {
        using var desk = await office.DeskAsync();
        string secret;
        await using (var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock))
        {
            using var ef = await ApiCaller.MakeAsync(host, "ef", ApiScopes.Read);
            Assert.Equal(HttpStatusCode.OK, (await ef.GetAsync(Groups)).Status);
            secret = ef.Secret!;
        }

        desk.Wait(150); // the seat ended in June
        await using var later = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var late = ApiCaller.With(later, secret);

        Assert.Equal(HttpStatusCode.Unauthorized, (await late.GetAsync(Groups)).Status);
    }

    [Fact]
    public async Task Guesses_FromOnePlace_AreSoonNotLookedAt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var good = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        using var nobody = ApiCaller.With(host, null);
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(Groups)).Status); // no key is no guess
        for (var i = 0; i < 10; i++)
        {
            using var guess = ApiCaller.With(host, ApiKeySecret.Draw());
            Assert.Equal(HttpStatusCode.Unauthorized, (await guess.GetAsync(Groups)).Status);
        }

        var blocked = await good.GetAsync(Groups);

        Assert.Equal((HttpStatusCode.TooManyRequests, "900", "application/problem+json"), (blocked.Status, blocked.Headers["Retry-After"], blocked.Type));
    }

    [Fact]
    public async Task Key_ThatAsksTooOften_IsToldToWait_AndOthersAreNot()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var eager = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        using var other = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        for (var i = 0; i < 300; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await eager.GetAsync("/api/v1/x")).Status);

        var enough = await eager.GetAsync(Groups);

        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (enough.Status, enough.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Groups)).Status);
    }

    [Fact]
    public async Task Key_IsNotedAsUsed_OnceADay()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        var keys = host.Services.GetRequiredService<IApiKeys>();
        Assert.Null((await keys.ListAsync(TestContext.Current.CancellationToken))[0].LastUsedAt);

        await ab.GetAsync(Groups);

        Assert.Equal(new DateTime(2026, 2, 20, 0, 0, 0, DateTimeKind.Utc), (await keys.ListAsync(TestContext.Current.CancellationToken))[0].LastUsedAt);
    }

    [Theory]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/v1")]
    [InlineData("GET", "/API/v2/groups")]
    [InlineData("POST", "/api/v1/meetings/finns-inte/move")]
    [InlineData("GET", "/api/v1/years/1/wheel")]
    public async Task WhatIsNotThere_IsAProblem_WithAKeyAlone(string method, string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read | ApiScopes.Move);
        using var nobody = ApiCaller.With(host, null);

        var answer = await ab.SendAsync(new HttpMethod(method), path, null, ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(new HttpMethod(method), path, null)).Status);
    }

    [Fact]
    public async Task WrongMethod_SaysWhichThereAre()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);

        var answer = await ab.SendAsync(HttpMethod.Delete, "/api/v1/meetings/fsg-mar", null);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Contains("GET", answer.Headers["Allow"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WithoutTheScope_IsToldSo_WhateverTheAddressNames()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var reads = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);

        var (one, other) = (await reads.PostAsync("/api/v1/meetings/fsg-mar/move", "{}"), await reads.PostAsync("/api/v1/meetings/finns-inte/move", "{}"));

        Assert.Equal((HttpStatusCode.Forbidden, one.Text), (other.Status, other.Text));
        Assert.Equal("403", one.At("status"));
    }
}
