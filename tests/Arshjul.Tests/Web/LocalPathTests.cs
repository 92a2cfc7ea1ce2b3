using Arshjul.Tests.House;
using Arshjul.Web;
using Xunit;

namespace Arshjul.Tests.Web;

/// <summary>Where to go on to: an address of ours stays as it is, and no other does, however it is spelt.</summary>
public sealed class LocalPathTests
{
    private static readonly Uri Ours = new("https://arshjul.example:5081/moten/fsg-mar?x=1");

    // Each of these has at some time been taken by some browser or server for a slash, for nothing, or for the end of a scheme or a name.
    private static readonly string[] Pieces = ["/", "\\", "\t", "\n", "\r", "\0", " ", ".", "..", ":", "@", "?", "#", ";", "%2f", "%5c", "%09", "%0d%0a", "\u00a0", "\u2028", "\u200b", "\u3002", "\uff0f", "\u2215", "\u29f5", "https:", "javascript:", "data:", "user@", "x"];

    [Theory]
    [InlineData("/")]
    [InlineData("/moten/fsg-mar")]
    [InlineData("/moten/fsg-mar?visa=allt&till=%2f#punkt-2")]
    [InlineData("/grupper/åäö")]
    [InlineData("/arshjul/2026?q=https://annan.example")]
    public void Of_AnAddressOfOurs_IsThatAddress(string path) => Assert.Equal(path, LocalPath.Of(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("moten/fsg-mar")]
    [InlineData("https://arshjul.example:5081/moten")]
    [InlineData("//arshjul.example:5081/moten")]
    [InlineData("/moten\r\nSet-Cookie: x=1")]
    [InlineData("/moten\\fsg")]
    public void Of_WhatIsNone_IsTheStartPage(string? path) => Assert.Equal("/", LocalPath.Of(path));

    [Fact]
    public void Of_EverySpellingOfAnotherSite_StaysWithUs_AndInOneLine()
    {
        var spelt = from a in Pieces from b in Pieces from c in Pieces.Append("") select a + b + c + "evil.example/x";

        Faults.None(spelt.Where(s => LeadsAway(LocalPath.InHeader(LocalPath.Of(s)))).Select(Uri.EscapeDataString));
    }

    [Fact]
    public void InHeader_IsAscii_AndTheSameAddress()
    {
        var written = LocalPath.InHeader("/grupper/åäö 👩‍👩‍👧?q=å%20b");

        Assert.True(written.All(char.IsAscii));
        Assert.Equal("/grupper/åäö 👩‍👩‍👧?q=å b", Uri.UnescapeDataString(written));
    }

    private static bool LeadsAway(string location) =>
        location.Any(c => char.IsControl(c) || !char.IsAscii(c)) || !Uri.TryCreate(Ours, location, out var to) || to.GetLeftPart(UriPartial.Authority) != Ours.GetLeftPart(UriPartial.Authority);
}
