using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Core.Access;
using Microsoft.Playwright;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>The wheel on paper: one sheet, whichever way it lies, with every mark on it.</summary>
public sealed partial class PrintTests
{
    [Theory]
    [InlineData("A4", false)]
    [InlineData("A4", true)]
    [InlineData("A3", false)]
    public async Task Wheel_WhenPrinted_LiesOnOneSheetWithEveryMark(string format, bool isLying)
    {
        await using var tab = await Tab.SignedInAsync(await Site.HostAsync(), "mk", SignInMeans.EmailLink);
        await tab.GoAsync("/arshjul/2026");

        var sheets = await tab.Page.PdfAsync(new PagePdfOptions { Format = format, Landscape = isLying });

        Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(sheets)));
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("[...document.querySelectorAll('.wheel .mark')].filter(m => m.getBoundingClientRect().width === 0).length"));
        Assert.True(await tab.Page.Locator(".wheel .mark").CountAsync() > 50);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sheet();
}
