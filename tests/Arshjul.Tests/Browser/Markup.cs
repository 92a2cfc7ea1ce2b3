using System.Text.Json;
using Microsoft.Playwright;

namespace Arshjul.Tests.Browser;

/// <summary>Reads pages as a browser reads them, without showing them: what is judged is the tree that it makes of the answer, not the answer's letters.</summary>
internal sealed class Markup : IAsyncDisposable
{
    private const string Forms = """
        html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('form[method=post]')].map(form => ({
          action: form.getAttribute('action'),
          fields: [...form.elements].filter(e => e.name).map(e => ({
            name: e.name, type: e.tagName === 'TEXTAREA' ? 'textarea' : e.type, value: e.value, required: !!e.required,
            sent: !['checkbox', 'radio'].includes(e.type) || e.checked })) }))
        """;

    // Where a word came to stand: as text, in an attribute, or where nothing that is typed may stand.
    private const string Strange = """
        ([html, word, known]) => {
          const page = new DOMParser().parseFromString(html, 'text/html'), strange = [];
          for (const e of page.querySelectorAll('*')) {
            if (!known.split(' ').includes(e.localName)) strange.push('an element ' + e.outerHTML.slice(0, 200));
            if (e.localName === 'script' && !(e.getAttribute('src') ?? '').startsWith('/assets/')) strange.push('a script ' + e.outerHTML.slice(0, 200));
            for (const a of e.attributes) {
              if (a.name.includes(word) || /^on|^style$|^srcdoc$/.test(a.name)) strange.push(`an attribute ${a.name}=${a.value.slice(0, 200)}`);
              if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(a.name) && /^[\u0000-\u0020]*(javascript|data|vbscript):/i.test(a.value)) strange.push(`an address ${a.value.slice(0, 200)}`);
            }
          }
          const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
          for (let c; (c = comments.nextNode());) if (c.data.includes(word)) strange.push('a comment ' + c.data.slice(0, 200));
          return strange;
        }
        """;

    private const string Told = """
        html => {
          const page = new DOMParser().parseFromString(html, 'text/html'), faults = [];
          const wrong = [...page.querySelectorAll('[aria-invalid=true]')], first = [...page.querySelectorAll('[autofocus]')];
          const words = id => page.getElementById(id)?.textContent.trim() ?? '';
          for (const e of wrong)
            if (!(e.getAttribute('aria-describedby') ?? '').split(' ').some(id => page.getElementById(id)?.classList.contains('fault') && words(id))) faults.push(`${e.name} has no message beside it`);
          if (wrong.length === 0 && ![...page.querySelectorAll('[role=alert]')].some(e => e.textContent.trim())) faults.push('no message at all');
          if (first.length !== 1) faults.push(`${first.length} parts want the focus`);
          else if (wrong.length > 0 && first[0] !== wrong[0] && !first[0].closest('[role=alert]')) faults.push(`the focus goes to ${first[0].outerHTML.slice(0, 80)}, not to ${wrong[0].name}`);
          for (const link of page.querySelectorAll('[role=alert] a')) if (!page.getElementById(link.getAttribute('href').slice(1))) faults.push(`${link.getAttribute('href')} leads nowhere`);
          return faults;
        }
        """;

    private readonly IPage _page;

    private Markup(IPage page) => _page = page;

    /// <summary>Opens a reader.</summary>
    public static async Task<Markup> OpenAsync() => new(await (await Chromium.OpenAsync()).NewPageAsync());

    /// <summary>The forms that do something.</summary>
    public async Task<IReadOnlyList<SeenForm>> FormsAsync(string html) =>
        JsonSerializer.Deserialize<IReadOnlyList<SeenForm>>((await _page.EvaluateAsync<JsonElement>(Forms, html)).GetRawText(), JsonSerializerOptions.Web)!;

    /// <summary>What was made of typed text that a word stands in, other than text.</summary>
    /// <param name="html">The page.</param>
    /// <param name="word">The word.</param>
    /// <param name="known">The elements that pages are made of.</param>
    public async Task<IReadOnlyList<string>> StrangeAsync(string html, string word, IEnumerable<string> known) => await _page.EvaluateAsync<string[]>(Strange, new[] { html, word, string.Join(' ', known) });

    /// <summary>Whether an address, as the browser reads it on a page of the host, is the host's own.</summary>
    public Task<bool> IsOfAsync(Uri host, string address) => _page.EvaluateAsync<bool>("([address, base]) => { try { return new URL(address, base).origin === new URL(base).origin; } catch { return false; } }", new[] { address, host.ToString() });

    /// <summary>Whether a page has a link to a place that it has no business with.</summary>
    public Task<bool> LeadsAwayAsync(string html, Uri host) => _page.EvaluateAsync<bool>(
        "([html, base]) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[href], [action], [src], [formaction]')].some(e => ['href', 'action', 'src', 'formaction'].some(n => e.hasAttribute(n) && /evil|script|^data:text/i.test(new URL(e.getAttribute(n), base).origin + new URL(e.getAttribute(n), base).protocol)))",
        new[] { html, host.ToString() });

    /// <summary>What is wanting in how a page tells of faults: a message beside each field that is wrong, and one place that the focus goes to.</summary>
    public async Task<IReadOnlyList<string>> UntoldAsync(string html) => await _page.EvaluateAsync<string[]>(Told, html);

    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();

    /// <summary>A form in a page.</summary>
    /// <param name="Action">Where it is sent.</param>
    /// <param name="Fields">What stands in it.</param>
    internal sealed record SeenForm(string Action, IReadOnlyList<SeenField> Fields)
    {
        /// <summary>What the browser would send, with something else in one of its fields; of several buttons the first is pressed.</summary>
        public IReadOnlyList<(string Field, string Value)> Sent(string? field = null, string? value = null)
        {
            var button = Fields.FirstOrDefault(f => f.Type is "submit" or "button");
            return [.. Fields.Where(f => f.Name != "form-proof" && f.Sent && (f.Type is not ("submit" or "button" or "file") || f == button)).Select(f => (f.Name, f.Name == field ? value! : f.Value))];
        }

        /// <summary>Those in which one writes.</summary>
        public IEnumerable<SeenField> Written => Fields.Where(f => f.Type is "text" or "textarea" or "search" or "email" or "tel" or "url" or "date" or "time" or "number" or "password");
    }

    /// <summary>A field of a form.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">What sort it is.</param>
    /// <param name="Value">What stands in it.</param>
    /// <param name="Required">Whether something must.</param>
    /// <param name="Sent">Whether it is sent as it stands: a box that is not ticked is not.</param>
    internal sealed record SeenField(string Name, string Type, string Value, bool Required, bool Sent);
}
