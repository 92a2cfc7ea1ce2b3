using System.Net;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>What ends a session besides signing out: becoming something else, coming in anew, time. And how often one may ask and guess.</summary>
public sealed class SessionEndTests(SessionEndTests.OpenHouse house) : IClassFixture<SessionEndTests.OpenHouse>
{
    private const string Out = "/logga-in?till=%2F";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("made administrator")]
    [InlineData("another role")]
    [InlineData("a seat lost")]
    [InlineData("links revoked")]
    public async Task Session_OfOneWhoBecomesSomethingElse_EndsAtOnce(string how)
    {
        var (desk, host) = (house.Desk, house.Host);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);

        switch (how)
        {
            case "made administrator": (await desk.RunAsync("access", "admin", "ab")).Ended(0); break;
            case "links revoked": (await desk.RunAsync("access", "revoke", "ab")).Ended(0); break;
            case "another role": await ChangeAsync(host, s => s is { Group: "fsg", Role: SeatRole.Convener } ? s with { Role = SeatRole.Secretary } : s); break;
            default: await ChangeAsync(host, s => s is { Group: "vsg", Role: SeatRole.Convener } ? s with { Holders = [] } : s); break;
        }

        Assert.Equal(Out, (await ab.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.OK, (await cd.GetAsync("/min-sida")).Status);
    }

    [Fact]
    public async Task Session_OfASeatThatNothingHappenedTo_HoldsThroughOtherChanges()
    {
        var (desk, host) = (house.Desk, house.Host);
        using var ab = await Reader.SignedInAsync(host, "ab");

        await ChangeAsync(host, s => s.Key == "k1" ? s with { Party = "Vision", Title = "HR" } : s);
        (await desk.RunAsync("access", "admin", "cd")).Ended(0);

        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Session_AtANewSignIn_HasANewSecretAndTheOldIsDead()
    {
        var (desk, host) = (house.Desk, house.Host);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var old = ab.Jar[Cookies.Session];
        var link = new Uri((await desk.RunAsync("access", "link", "ab")).Ended(0).Out.Trim()).AbsolutePath;

        Assert.Equal("/", (await ab.FillAsync(link, link)).Location);

        Assert.NotEqual(old, ab.Jar[Cookies.Session]);
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);
        Assert.StartsWith("HTTP/1.1 302", await host.AskAsync("GET", "/", $"Cookie: {Cookies.Session}={old}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_TwelveHoursLater_IsOver()
    {
        var (desk, host) = (house.Desk, house.Host);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd", SignInMeans.PersonalLink);

        desk.Wait(days: 1);

        Assert.Equal(Out, (await ab.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.OK, (await cd.GetAsync("/min-sida")).Status);
        desk.Wait(days: 29);
        Assert.Equal("/logga-in?till=%2Fmin-sida", (await cd.GetAsync("/min-sida")).Location);
    }

    [Fact]
    public async Task Requests_TooManyFromOnePlace_AreToldSo()
    {
        var (desk, host) = (house.Desk, house.Host);
        desk.Wait(days: 1); // what another test asked for is forgotten
        using var stranger = Reader.Stranger(host);
        var proof = (await stranger.GetAsync("/logga-in")).Proof;

        var asked = new List<HttpStatusCode>();
        for (var i = 0; i < 22; i++)
            asked.Add((await stranger.PostAsync("/logga-in", proof, ("epost", $"x{i}@prov.example"))).Status);
        var guessed = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            guessed.Add((await stranger.PostAsync("/in/CfDJ8" + i, proof)).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 20), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], asked);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], guessed);
    }

    [Fact]
    public async Task Request_ForALink_IsAnsweredAfterwards_WithAFileThatTheOneWhoAskedCanUse()
    {
        var (desk, host) = (house.Desk, house.Host);
        desk.Wait(days: 1); // what another test asked for is forgotten
        using var ab = Reader.Stranger(host);

        await ab.FillAsync("/logga-in", "/logga-in", ("epost", "AB@prov.example"));

        var folder = Path.Combine(desk.Folder.Data, "sign-in");
        var text = "";
        while (!text.EndsWith('\n'))
        {
            Cancel.ThrowIfCancellationRequested();
            if (Directory.Exists(folder) && Directory.GetFiles(folder) is [var file])
                text = await File.ReadAllTextAsync(file, Cancel);
            await ab.GetAsync("/logga-in");
        }
        var link = new Uri(text.Trim()).AbsolutePath;
        Assert.Equal("/", (await ab.FillAsync(link, link)).Location);
        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/")).Status);
        Assert.NotNull(host.Services.GetRequiredService<AccessLinks>().Read(link["/in/".Length..]));
    }

    // Tried again when the host's own jobs were quicker.
    private static async Task ChangeAsync(NearHost host, Func<Seat, Seat> change) =>
        await host.Services.GetRequiredService<PlanEditor>().ChangeAsync("ab", "test", "fsg", at => at.Plan with { Seats = [.. at.Plan.Seats.Select(change)] }, Cancel);

    /// <summary>One host for them all: each test begins by somebody coming in.</summary>
    public sealed class OpenHouse : IAsyncLifetime
    {
        private readonly Office _office = new();

        internal Desk Desk { get; private set; } = null!;

        internal NearHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Desk = await _office.DeskAsync();
            Host = await NearHost.StartAsync(Desk.Folder.Data, Desk.Clock);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            Desk.Dispose();
            await _office.DisposeAsync();
        }
    }
}
