using System.Net;
using Arshjul.Access;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>How often is often.</summary>
public sealed class AttemptLimitTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Take_WithinTheTime_IsLetThroughSoManyTimesAndSlides()
    {
        var limit = new AttemptLimit(3, TimeSpan.FromMinutes(10), _clock);

        Assert.True(limit.Take("a"));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(_ => limit.Take("a")));
        Assert.True(limit.IsReached("A"));
        Assert.False(limit.IsReached("b"));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([true, false], [limit.Take("a"), limit.Take("a")]);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => limit.Take("a")));
    }

    [Fact]
    public void Take_ByEverybodyAtOnce_KeepsTheMemorySmallAndTheLatest()
    {
        var limit = new AttemptLimit(1, TimeSpan.FromHours(1), _clock);
        limit.Take("old");
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.True(limit.Take("x" + i)));

        // What had run out went first; then all of it.
        Assert.False(limit.Take("x0"));
        Assert.True(limit.Take("one more"));
        Assert.True(limit.Take("x0"));
        Assert.False(limit.Take("one more"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2::", "20010db800010002")]
    [InlineData("2001:db8:1:3::", "20010db800010003")]
    [InlineData(null, "")]
    public void Client_OfAnAddress_IsItsHostOrItsWholeNetwork(string? address, string client) =>
        Assert.Equal(client, AttemptLimits.Client(address is null ? null : IPAddress.Parse(address)));
}
