using Arshjul.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

/// <summary>One Chromium for the tests of a class; without it they are skipped by name.</summary>
public sealed class MailBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Open => _browser ?? throw new InvalidOperationException(Peers.Require("chromium"));

    public async ValueTask InitializeAsync()
    {
        if (Peers.Find("chromium") is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
