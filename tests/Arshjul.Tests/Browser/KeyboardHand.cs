using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>A hand on a keyboard: Tab to come to things, Space and Enter to press them; what has the focus must be in sight and marked.</summary>
internal sealed class KeyboardHand(IPage page) : Hand(page)
{
    private const int MostTabs = 150;

    private const string Seen = """
        e => {
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
          return (outlined ? '' : 'is not marked ') + (inside ? '' : 'is out of sight');
        }
        """;

    public override async Task WriteAsync(string what, string text)
    {
        await ReachAsync(what);
        var field = Page.Locator(what);
        switch (await field.GetAttributeAsync("type"))
        {
            case "date":
                await TypeDateAsync(field, text);
                break;
            case "time":
                await Page.Keyboard.TypeAsync(text.Replace(":", "", StringComparison.Ordinal));
                break;
            default:
                await Page.Keyboard.PressAsync("Control+A");
                await Page.Keyboard.TypeAsync(text);
                break;
        }
        Assert.Equal(text, await field.InputValueAsync());
    }

    public override async Task ChooseAsync(string what, string value)
    {
        await ReachAsync(what);
        var field = Page.Locator(what);
        await Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < MostTabs && await field.InputValueAsync() != value; i++)
            await Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await field.InputValueAsync());
    }

    public override async Task TickAsync(string what)
    {
        await ReachAsync(what);
        await Page.Keyboard.PressAsync("Space");
        Assert.True(await Page.Locator(what).IsCheckedAsync());
    }

    protected override async Task ActAsync(string what)
    {
        await ReachAsync(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    // The parts of a date stand in the order of the browser's own language.
    private async Task TypeDateAsync(ILocator field, string text)
    {
        var (year, month, day) = (text[..4], text[5..7], text[8..]);
        foreach (var parts in new[] { new[] { month, day, year }, [day, month, year], [year, month, day] })
        {
            for (var i = 0; i < 3; i++)
                await Page.Keyboard.PressAsync("ArrowLeft");
            foreach (var part in parts)
            {
                await Page.Keyboard.TypeAsync(part);
                if (part == year)
                    await Page.Keyboard.PressAsync("ArrowRight"); // a year may be longer
            }
            if (await field.InputValueAsync() == text)
                return;
        }
    }

    private async Task ReachAsync(string what)
    {
        var wanted = await Page.Locator(what).ElementHandleAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            if (await Page.EvaluateAsync<bool>("e => document.activeElement === e", wanted))
            {
                Assert.Equal("", await wanted.EvaluateAsync<string>(Seen));
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{what} on {Page.Url} is not come to with Tab.");
    }
}
