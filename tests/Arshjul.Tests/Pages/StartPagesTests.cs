using System.Net;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Setting up through the page: from an empty folder to the first one signed in.</summary>
public sealed class StartPagesTests
{
    private static readonly (string Field, string Value)[] Good = [("organisation", "Socialförvaltningen"), ("namn", "Å. B."), ("epost", "ab@prov.example"), ("nyckel", "ab")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_OfAnEmptyFolder_GoesFromTheTerminalsAddressToTheFirstOneSignedIn()
    {
        using var desk = Desk.Empty();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = Reader.Stranger(host);
        var start = await AddressAsync(host);

        Assert.Contains("Organisationens namn", (await ab.GetAsync(start)).Text, StringComparison.Ordinal);
        var done = await ab.FillAsync(start, start, Good);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.StartsWith("Nu är du administratör Ingen e-post skickas än. Länken som loggar in ab@prov.example ligger i en fil", done.Text, StringComparison.Ordinal);

        var link = new Uri(await FileAsync(desk)).AbsolutePath;
        Assert.Equal("/", (await ab.FillAsync(link, link)).Location);
        Assert.Equal("/arshjul", (await ab.GetAsync("/")).Location);
        using var late = Reader.Stranger(host);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(start)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await late.PostAsync(start, null, Good)).Status);
        Assert.Null(await host.Services.GetRequiredService<FirstAdministrator>().OpenAsync(Cancel));
    }

    [Fact]
    public async Task SetUp_WhenSomethingWasImported_DoesNotAskForTheOrganisation()
    {
        await using var office = new Office();
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = Reader.Stranger(host);
        var start = await AddressAsync(host);

        Assert.DoesNotContain("Organisationens namn", (await cd.GetAsync(start)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cd.FillAsync(start, start, ("namn", "C. D."), ("epost", "cd@prov.example"), ("nyckel", "cd"))).Status);

        Assert.Equal("Provförvaltningen", (await host.Services.GetRequiredService<IWheelStore>().LoadAsync(Cancel)).Plan.Organisation.Name);
        Assert.Equal(["cd"], (await host.Services.GetRequiredService<IAccessStore>().ListAccountsAsync(Cancel)).Where(a => a.IsAdministrator).Select(a => a.Person));
    }

    [Fact]
    public async Task SetUp_WithFaults_SaysEachBesideItsFieldAndKeepsWhatWasTyped()
    {
        using var desk = Desk.Empty();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = Reader.Stranger(host);
        var start = await AddressAsync(host);

        var wrong = await ab.FillAsync(start, start, ("organisation", ""), ("namn", "<b>Å. B."), ("epost", "ab@@"), ("nyckel", "Å B"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var field in (string[])["organisation", "epost", "nyckel"])
            Assert.Contains($"id=\"f-{field}-fault\"", wrong.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f-namn-fault\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;Å. B.\"", wrong.Html, StringComparison.Ordinal);
        Assert.False(await host.Services.GetRequiredService<IAccessStore>().HasAdministratorAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, (await ab.FillAsync(start, start, Good)).Status);
    }

    [Fact]
    public async Task Address_ThatNobodyDrew_IsNotThereAndIsSoonNotLookedAt()
    {
        using var desk = Desk.Empty();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var stranger = Reader.Stranger(host);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            answers.Add((await stranger.GetAsync("/start/x" + i)).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    private static async Task<string> AddressAsync(NearHost host) => new Uri((await host.Services.GetRequiredService<FirstAdministrator>().OpenAsync(Cancel))!).AbsolutePath;

    // The link is made after the answer.
    private static async Task<string> FileAsync(Desk desk)
    {
        var folder = Path.Combine(desk.Folder.Data, "sign-in");
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            if (Directory.Exists(folder) && Directory.GetFiles(folder) is [var file] && await File.ReadAllTextAsync(file, Cancel) is { Length: > 0 } text && text.EndsWith('\n'))
                return text.Trim();
            await Task.Yield();
        }
    }
}
