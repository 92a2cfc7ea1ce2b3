using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Feeds from the terminal, and their addresses: shown once, listed without the secret, revoked alone.</summary>
public sealed class FeedTests(Imported imported) : IClassFixture<Imported>
{
    [Fact]
    public async Task Feed_OfAGroup_IsICalendar()
    {
        var text = (await Cli.RunAsync("feed", "fsg", "--data", await imported.SeedsAsync())).Ended(0).Out;

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_OfAnUnknownGroup_EndsWithOne() => (await Cli.RunAsync("feed", "nej", "--data", await imported.SeedsAsync())).Ended(1).Says("fsg (FSG)");

    [Fact]
    public async Task Addresses_WhenMadeListedAndRevoked_NeverShowTheSecretAgain()
    {
        using var folder = await imported.FutureAsync();
        string[] data = ["--data", folder.Data];

        var added = (await Cli.RunAsync(["feed", "add", "fsg", "--name", "kansliet", .. data])).Ended(0);
        var secret = added.Out.Trim().Split('/')[^1];
        Assert.Matches(@"^[A-Za-z0-9_-]{43}\.ics$", secret);
        (await Cli.RunAsync(["feed", "add", "fsg", "--name", "kansliet", .. data])).Ended(1).Says("kansliet");
        (await Cli.RunAsync(["feed", "add", "fsg", .. data])).Ended(0).Says("”1”");

        var list = (await Cli.RunAsync(["feed", "list", .. data])).Ended(0).Says("kansliet", "aldrig", "fungerar");
        Assert.DoesNotContain(secret[..20], list.Out, StringComparison.Ordinal);
        (await Cli.RunAsync(["feed", "revoke", "fsg", "kansliet", .. data])).Ended(0).Says("återkallad");
        (await Cli.RunAsync(["feed", "revoke", "fsg", "kansliet", .. data])).Ended(1).Says("De som fungerar är: 1.");
        Assert.Contains((await Cli.RunAsync(["feed", "list", "fsg", "--json", .. data])).Ended(0).Json.EnumerateArray(), a => a.GetProperty("revokedAt").GetString() is not null);
        Assert.All(Directory.EnumerateFiles(folder.Data), f => Assert.DoesNotContain(secret[..20], System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_WithAnEmptyName_EndsWithOne()
    {
        using var folder = await imported.FutureAsync();

        (await Cli.RunAsync("feed", "add", "fsg", "--name", " ", "--data", folder.Data)).Ended(1).Says("1–60");
    }
}
