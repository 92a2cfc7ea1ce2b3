using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;

namespace Arshjul.Tests.Browser;

/// <summary>Every form that somebody comes to, one for each route it is sent to, found by reading the pages.</summary>
internal sealed class Forms : IAsyncDisposable
{
    // Signing out ends the proof, and a change of language changes what is read.
    private static readonly string[] Outside = ["/logga-ut", "/sprak"];

    private Forms(NearHost host, Reader reader, Markup markup, IReadOnlyList<Crawl.Found> pages) => (Host, Reader, Markup, Pages) = (host, reader, markup, pages);

    /// <summary>The host.</summary>
    public NearHost Host { get; }

    /// <summary>Whoever fills them in.</summary>
    public Reader Reader { get; }

    /// <summary>Reads the pages.</summary>
    public Markup Markup { get; }

    /// <summary>All pages come to.</summary>
    public IReadOnlyList<Crawl.Found> Pages { get; }

    /// <summary>The forms, with the page each stands on and the route it is sent to.</summary>
    public IReadOnlyList<(string Page, string Route, Markup.SeenForm Form)> All => [.. Everywhere.Where(f => !Outside.Contains(f.Route))];

    /// <summary>Those too that stand around each page.</summary>
    public IReadOnlyList<(string Page, string Route, Markup.SeenForm Form)> Everywhere { get; private set; } = [];

    /// <summary>Those that one of <see cref="Site.Roles"/> comes to, to be sent to a host on a copy of the same data.</summary>
    public static async Task<Forms> AsAsync(NearHost host, string role)
    {
        var (person, means) = Site.Roles[role];
        var reader = person is null ? Reader.Stranger(host) : await Reader.SignedInAsync(host, person, means);
        var forms = new Forms(host, reader, await Markup.OpenAsync(), await Site.PagesAsync(role));
        forms.Everywhere = await forms.FindAsync();
        return forms;
    }

    /// <summary>Sends a form as it stands, with something else in one of its fields.</summary>
    public async Task<Reader.Answer> SendAsync(Markup.SeenForm form, string? field = null, string? value = null) =>
        await Reader.PostAsync(form.Action, (await Reader.GetAsync("/om/tillganglighet")).Proof, [.. form.Sent(field, value)]);

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Markup.DisposeAsync();
    }

    private async Task<IReadOnlyList<(string, string, Markup.SeenForm)>> FindAsync()
    {
        var routes = Routes.Of(Host);
        var found = new Dictionary<string, (string, string, Markup.SeenForm)>(StringComparer.Ordinal);
        foreach (var page in Pages.Where(p => p.IsPage))
            foreach (var form in await Markup.FormsAsync(page.Answer.Html))
            {
                var route = routes.Find("POST", form.Action) ?? throw new InvalidOperationException($"{page.Path} has a form for {form.Action}, which is not there.");
                // Of forms for the same route the one with most fields: an agenda's buttons are forms too.
                if (!found.TryGetValue(route, out var other) || other.Item3.Fields.Count < form.Fields.Count)
                    found[route] = (page.Path, route, form);
            }
        return [.. found.Values];
    }
}
