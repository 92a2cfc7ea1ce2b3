using System.Text.Json;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;

namespace Arshjul.Tests.SigningIn;

/// <summary>The office's host with an organisation's own sign-in, and somebody's way there and back.</summary>
internal sealed class Errand : IAsyncDisposable
{
    private static readonly HttpClient Away = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Errand(Desk desk, Forge forge, NearHost host) => (Desk, Forge, Host) = (desk, forge, host);

    public Desk Desk { get; }

    public Forge Forge { get; }

    public NearHost Host { get; }

    public static async Task<Errand> StartAsync(Office office, bool vouches = false)
    {
        var desk = await office.DeskAsync();
        var forge = await Forge.StartAsync(desk.Clock);
        Settle(desk, forge.Url, Forge.Secret, vouches);
        return new Errand(desk, forge, await NearHost.StartAsync(desk.Folder.Data, desk.Clock));
    }

    /// <summary>Writes the settings of a provider, its secret in a file of its own.</summary>
    public static void Settle(Desk desk, string url, string secret, bool vouches = false)
    {
        var file = desk.Folder.Write("client-secret", secret + "\n");
        File.WriteAllText(Path.Combine(desk.Folder.Data, "appsettings.json"), JsonSerializer.Serialize(new { OpenIdConnect = new { Name = "Kommunen", Authority = url, ClientId = Forge.ClientId, ClientSecretFile = file, VouchesForEmail = vouches } }));
    }

    /// <summary>Goes to the provider and comes back: the address, on this host, that it sends one back to.</summary>
    public static async Task<string> ReturnAsync(Reader reader, string start = "/logga-in/organisation")
    {
        var sent = (await reader.GetAsync(start)).Location!;
        using var back = await Away.GetAsync(new Uri(sent));
        return back.Headers.Location!.PathAndQuery;
    }

    /// <summary>Signs somebody in, or tries to.</summary>
    public static async Task<Reader.Answer> SignInAsync(Reader reader, string start = "/logga-in/organisation") => await reader.GetAsync(await ReturnAsync(reader, start));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Forge.DisposeAsync();
        Desk.Dispose();
    }
}
