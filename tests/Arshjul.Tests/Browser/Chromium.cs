using Arshjul.Testing;
using Arshjul.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Arshjul.Tests.Browser;

/// <summary>One real browser for the whole run; started by the first test that opens a window, a window with cookies of its own for each.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>Opens a window that knows nobody: Swedish, without moving parts, and with a minute of patience.</summary>
    /// <exception cref="PeerMissingException">There is no browser on this machine.</exception>
    public static async Task<IBrowserContext> OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { Locale = "sv-SE", TimezoneId = "Europe/Stockholm", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };
        change?.Invoke(options);
        var window = await (await StartedAsync()).NewContextAsync(options);
        window.SetDefaultTimeout(60_000);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static async Task<IBrowser> StartedAsync()
    {
        var program = Peers.Require("chromium");
        await Starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--disable-background-networking"] });
        }
        finally
        {
            Starting.Release();
        }
    }
}
