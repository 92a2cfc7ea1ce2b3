using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>A host over the office's year with a feed address that works and one that was revoked; for tests that only ask.</summary>
public sealed class FeedHost : IAsyncLifetime
{
    private readonly Office _office = new();
    private Desk? _desk;

    internal NearHost Host { get; private set; } = null!;

    /// <summary>Path of the feed that works.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Path of the one that was revoked.</summary>
    public string Revoked { get; private set; } = "";

    /// <summary>What the host gives, as Latin-1.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its tag, as it is sent.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>The feed as the command line prints it.</summary>
    public async Task<string> PrintedAsync() => (await new Desk(_desk!.Folder, TimeProvider.System.GetUtcNow()).RunAsync("feed", "fsg")).Ended(0).Out;

    public async ValueTask InitializeAsync()
    {
        _desk = await _office.DeskAsync();
        (Path, Revoked) = (await AddAsync("a"), await AddAsync("b"));
        (await _desk.RunAsync("feed", "revoke", "fsg", "b")).Ended(0);
        Host = await NearHost.StartAsync(_desk.Folder.Data);
        var answer = await Host.AskAsync("GET", Path);
        Text = answer.Split("\r\n\r\n", 2)[1];
        Tag = answer.Split("\r\n").Single(l => l.StartsWith("ETag: ", StringComparison.Ordinal))["ETag: ".Length..];
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _desk!.Dispose();
        await _office.DisposeAsync();
    }

    private async Task<string> AddAsync(string name) => new Uri((await _desk!.RunAsync("feed", "add", "fsg", "--name", name)).Ended(0).Out.Trim()).AbsolutePath;
}
