using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Feeds;
using Arshjul.Hosting;

namespace Arshjul.Commands.Demo;

/// <summary>Fills a data folder with the demo's year and an address for each group's feed.</summary>
internal static class DemoData
{
    private const string Resource = "demo.wheel.json";
    private const string AddressFile = "demo-feeds.txt";

    /// <summary>Fills the folder unless something lies there already.</summary>
    /// <returns>Whether it was filled now.</returns>
    public static async Task<bool> FillAsync(string data, int year, TimeProvider clock, CancellationToken cancel)
    {
        await using var installation = await Installation.MakeAsync(data, cancel);
        if ((await installation.Store.LoadAsync(cancel)).Plan.Organisation.Key.Length > 0)
            return false;
        var wheel = DemoYear.Shift(Wheel(), year);
        var now = clock.GetUtcNow().UtcDateTime;
        await StoredChange.StoreAsync(installation, clock, "demo", before =>
        {
            var after = WheelImport.Prepare(before.Plan, [new WheelSource(Resource, wheel)], DateOnly.FromDateTime(now), () => Guid.NewGuid().ToString("N")).After;
            return Task.FromResult<(YearPlan, string)?>((after, after.Organisation.Key));
        }, cancel);
        await AddAddressesAsync(installation, now, cancel);
        return true;
    }

    /// <summary>The secrets of the demo's feeds by group. The demo alone keeps them, in a file that its owner alone can read, so that a second start can show them again.</summary>
    public static IReadOnlyList<(string Group, string Token)> Tokens(string data)
    {
        var file = Path.Combine(data, AddressFile);
        return !File.Exists(file) ? [] : [.. File.ReadAllLines(file).Select(l => l.Split(' ')).Where(l => l.Length == 2).Select(l => (l[0], l[1]))];
    }

    private static async Task AddAddressesAsync(Installation installation, DateTime now, CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var group in (await installation.Store.LoadAsync(cancel)).Plan.Groups)
        {
            var token = FeedToken.Draw();
            await installation.Get<IFeedAddresses>().AddAsync(new FeedAddress { Of = group.Key, Name = "demo", Hash = FeedToken.HashOf(token)!, MadeAt = now }, "terminal", cancel);
            lines.Add($"{group.Key} {token}");
        }
        await OutputFile.WriteAsync(Path.Combine(installation.Data, AddressFile), System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), cancel);
    }

    private static byte[] Wheel()
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
