using Microsoft.Playwright;

namespace Arshjul.Tests.Browser;

/// <summary>A hand on a mouse.</summary>
internal sealed class MouseHand(IPage page) : Hand(page)
{
    public override Task WriteAsync(string what, string text) => Page.Locator(what).FillAsync(text);

    public override Task ChooseAsync(string what, string value) => Page.Locator(what).SelectOptionAsync(value);

    public override Task TickAsync(string what) => Page.Locator(what).CheckAsync();

    protected override Task ActAsync(string what) => Page.Locator(what).ClickAsync();
}
