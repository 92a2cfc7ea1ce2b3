using Microsoft.Playwright;

namespace Arshjul.Tests.Browser;

/// <summary>How somebody uses a page: with a mouse, or with the keyboard alone, where what has the focus must be seen each time.</summary>
internal abstract class Hand(IPage page)
{
    /// <summary>The page.</summary>
    protected IPage Page => page;

    /// <summary>Presses a button or follows a link, and waits for the page that comes.</summary>
    public async Task PressAsync(string what)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.old = '1'; }");
        await ActAsync(what);
        await Page.WaitForFunctionAsync("() => !document.documentElement.dataset.old && document.readyState !== 'loading'");
    }

    /// <summary>Opens what is folded up on the page.</summary>
    public Task OpenAsync(string what) => ActAsync(what);

    /// <summary>Writes in a field.</summary>
    public abstract Task WriteAsync(string what, string text);

    /// <summary>Chooses in a list.</summary>
    public abstract Task ChooseAsync(string what, string value);

    /// <summary>Ticks a box.</summary>
    public abstract Task TickAsync(string what);

    /// <summary>Presses something.</summary>
    protected abstract Task ActAsync(string what);
}
