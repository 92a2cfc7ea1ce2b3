using Arshjul.Feeds;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>Feed secrets: long, random, and stored as hashes.</summary>
public sealed class FeedTokenTests
{
    [Fact]
    public void Draw_ManyTimes_IsNeverTheSame_AndFitsInAnAddress()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => FeedToken.Draw()).ToList();

        Assert.Equal(1000, drawn.Distinct(StringComparer.Ordinal).Count());
        Assert.All(drawn, t => Assert.Matches("^[A-Za-z0-9_-]{43}$", t));
    }

    [Fact]
    public void HashOf_ASecret_IsItsSha256() => // printf abc | sha256sum
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FeedToken.HashOf("abc"));

    [Theory]
    [InlineData("http://x", "http://x/feeds/t.ics")]
    [InlineData("https://x/arshjul/", "https://x/arshjul/feeds/t.ics")]
    public void AddressOf_ABaseUrl_HasOneSlashBetween(string baseUrl, string address) => Assert.Equal(address, FeedToken.AddressOf(baseUrl, "t"));
}
