using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>The wheel's colours: the page's own, and legible in light and dark (WCAG 2.1, 1.4.3 and 1.4.11).</summary>
public sealed partial class WheelColourTests
{
    private static readonly string Sheet = File.ReadAllText(Repository.File("src", "Arshjul", "wwwroot", "wheel.css"));
    private static readonly string Page = File.ReadAllText(Repository.File("src", "Arshjul", "wwwroot", "arshjul.css"));

    public static TheoryData<bool> Schemes => [false, true];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Colours_OfAFile_AreThoseOfThePage(bool isDark)
    {
        var page = Tokens(Page, isDark);
        var fallbacks = Fallback().Matches(Half(Sheet, isDark)).Select(m => (Name: m.Groups["name"].Value, Colour: m.Groups["colour"].Value)).ToList();

        Assert.Equal(14, fallbacks.Count);
        Assert.All(fallbacks, f => Assert.Equal(page[f.Name], f.Colour));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Texts_OnEveryGround_AreLegible(bool isDark)
    {
        var page = Tokens(Page, isDark);
        var own = Tokens(Sheet, isDark);

        Assert.All(new[] { "w-band", "w-band-other", "w-july", "w-school", "w-closed", "w-period" }, ground => Assert.InRange(Contrast(page["ink"], own[ground]), 4.5, 21));
        Assert.All(new[] { "w-july", "w-school", "w-closed" }, ground => Assert.InRange(Contrast(page["quiet"], own[ground]), 4.5, 21));
        Assert.All(Enumerable.Range(1, 8), ring => Assert.All(new[] { page["paper"], own["w-july"], own["w-school"], own["w-closed"] }, ground => Assert.InRange(Contrast(page[$"ring-{ring}"], ground), 4.5, 21)));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Signs_OnTheirGrounds_AreSeen(bool isDark)
    {
        var page = Tokens(Page, isDark);
        var own = Tokens(Sheet, isDark);

        Assert.All(new[] { page["paper"], own["w-school"], own["w-july"] }, ground => Assert.All(new[] { page["bad"], page["focus"], page["ink"] }, sign => Assert.InRange(Contrast(sign, ground), 3, 21)));
    }

    /// <summary>What stands before the first dark block, or in it.</summary>
    private static string Half(string css, bool isDark)
    {
        var at = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        return isDark ? css[at..css.IndexOf("\n}", at, StringComparison.Ordinal)] : css[..at];
    }

    private static Dictionary<string, string> Tokens(string css, bool isDark) =>
        Token().Matches(Half(css, isDark)).GroupBy(m => m.Groups["name"].Value).ToDictionary(g => g.Key, g => g.First().Groups["colour"].Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(@"--(?<name>[\w-]+): (?<colour>#[0-9a-f]{6})")]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--(?<name>[\w-]+), (?<colour>#[0-9a-f]{6})\)")]
    private static partial Regex Fallback();
}
