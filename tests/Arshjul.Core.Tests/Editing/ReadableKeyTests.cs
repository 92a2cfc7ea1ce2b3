using Arshjul.Core.Editing;
using Xunit;

namespace Arshjul.Core.Tests.Editing;

public sealed class ReadableKeyTests
{
    [Theory]
    [InlineData("Mål & ekonomi", "mal-ekonomi")]
    [InlineData("a\u030Akrok", "akrok")]
    [InlineData("  Ö-vik  ", "o-vik")]
    [InlineData("\uFFFE\uFFFFa", "a")]
    [InlineData("b\uD83D", "b")]
    [InlineData("😀", "punkt")]
    [InlineData("", "punkt")]
    public void Of_IsTheLettersAndDigits_OrAWordInstead(string called, string key) => Assert.Equal(key, ReadableKey.Of(called, "punkt", []));

    [Fact]
    public void Of_WhenItIsTaken_IsNumbered() => Assert.Equal("mal-3", ReadableKey.Of("Mål", "punkt", ["mal", "mal-2", "mal-4"]));

    [Fact]
    public void Of_WhenItIsLong_EndsWithAWholeWord() => Assert.Equal("en-mycket-lang-rubrik-som-inte-far-plats", ReadableKey.Of("En mycket lång rubrik som inte får plats någonstans", "punkt", []));
}
