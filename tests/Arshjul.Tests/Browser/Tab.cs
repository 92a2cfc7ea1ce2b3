using Arshjul.Core.Access;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;
using Microsoft.Playwright;

namespace Arshjul.Tests.Browser;

/// <summary>
/// A tab of a window of its own, on a host in this process. It writes down all that ought not to happen in any page: a report of the content policy,
/// an error in the console, a request to another place, an answer that the host failed to give.
/// </summary>
internal sealed class Tab : IAsyncDisposable
{
    private const string Listen = "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))";
    private readonly NearHost _host;
    private readonly List<string> _wrongs = [];

    private Tab(NearHost host, IPage page) => (_host, Page) = (host, page);

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong in it so far.</summary>
    public IReadOnlyList<string> Wrongs => _wrongs;

    /// <summary>Opens it as somebody who has not signed in, or with the cookies of somebody who has.</summary>
    public static async Task<Tab> OpenAsync(NearHost host, IReadOnlyDictionary<string, string>? cookies = null, Action<BrowserNewContextOptions>? change = null)
    {
        var window = await Chromium.OpenAsync(o =>
        {
            o.BaseURL = host.Url.ToString();
            change?.Invoke(o);
        });
        if (cookies is not null)
            await window.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = "https://" + host.Url.Host, Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax }));
        await window.AddInitScriptAsync(Listen);
        var tab = new Tab(host, await window.NewPageAsync());
        tab.Watch();
        return tab;
    }

    /// <summary>Opens it as somebody who has signed in.</summary>
    public static async Task<Tab> SignedInAsync(NearHost host, string person, SignInMeans means = SignInMeans.EmailLink)
    {
        using var reader = await Reader.SignedInAsync(host, person, means);
        return await OpenAsync(host, reader.Jar);
    }

    /// <summary>Goes to an address of the host.</summary>
    public async Task<IResponse> GoAsync(string path) => (await Page.GotoAsync(path))!;

    /// <summary>Its cookies by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CookiesAsync() => (await Page.Context.CookiesAsync()).ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, said) =>
        {
            // The browser itself tells of each answer with a fault; which answers are expected is for the tests.
            if (said.Type is "error" or "warning" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _wrongs.Add($"{Page.Url}: {said.Text}");
        };
        Page.PageError += (_, error) => _wrongs.Add($"{Page.Url}: {error}");
        Page.Request += (_, asked) =>
        {
            if (!asked.Url.StartsWith(_host.Url.ToString(), StringComparison.Ordinal) && !asked.Url.StartsWith("blob:", StringComparison.Ordinal) && !asked.Url.StartsWith("data:", StringComparison.Ordinal))
                _wrongs.Add($"{Page.Url} asked {asked.Url}");
        };
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 500)
                _wrongs.Add($"{answer.Url}: {answer.Status}");
        };
    }
}
