using Arshjul.Access;
using Arshjul.Core.Access;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>The seal on links: only what was made here is read, and what makes it lies outside the database.</summary>
public sealed class AccessLinksTests
{
    [Theory]
    [InlineData("aa")]
    [InlineData("åsa\nöberg\n\n3")]
    [InlineData("<script>&/?#")]
    [InlineData("👩‍👩‍👧")]
    public void Token_OfAnybody_IsReadAsItWasMade(string person)
    {
        var links = new AccessLinks(new EphemeralDataProtectionProvider(), new PublicAddress("https://arshjul.prov.example/", ""));

        Assert.Equal(new AccessLink(SignInMeans.PersonalLink, person, "7"), links.Read(Door.TokenOf(links.Personal(person, 7))));
        Assert.Equal(new AccessLink(SignInMeans.EmailLink, person, "0a1b"), links.Read(Door.TokenOf(links.SignIn(person, "0a1b"))));
        Assert.Matches("^https://arshjul\\.prov\\.example/in/[A-Za-z0-9_-]{60,}$", links.Personal(person, 7));
    }

    [Fact]
    public void Token_WithAnyOneCharacterAnother_IsNone()
    {
        var links = new AccessLinks(new EphemeralDataProtectionProvider(), new PublicAddress("https://arshjul.prov.example/", ""));
        var token = Door.TokenOf(links.Personal("aa", 0));

        // Not the last one: of base64url's last character not every bit is read.
        Assert.All(Enumerable.Range(0, token.Length - 1), i => Assert.Null(links.Read(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("aa")]
    [InlineData("../../etc/passwd")]
    [InlineData("CfDJ8")]
    [InlineData("å")]
    [InlineData("%00")]
    public void Token_ThatNobodyMade_IsNone(string token)
    {
        var links = new AccessLinks(new EphemeralDataProtectionProvider(), new PublicAddress("https://arshjul.prov.example/", ""));
        var made = Door.TokenOf(links.SignIn("aa", "0a"));

        Assert.Null(links.Read(token));
        Assert.Null(links.Read(made + token + "x"));
        Assert.Null(links.Read(made[..^8] + token));
        Assert.Null(links.Read(new string('A', 1001)));
        Assert.Null(links.Read(new string('A', 1000)));
    }

    [Fact]
    public async Task Token_SealedForSomethingElseOrByAnotherInstallation_IsNone()
    {
        await using var door = await Door.OpenAsync();
        await using var other = await Door.OpenAsync();
        var notice = door.Get<IDataProtectionProvider>().CreateProtector("notice").Protect("PersonalLink\n0\naa");

        Assert.Null(door.Get<AccessLinks>().Read(notice));
        Assert.Null(door.Get<AccessLinks>().Read(Door.TokenOf(other.Get<AccessLinks>().Personal("aa", 0))));
    }

    [Fact]
    public async Task Token_AfterARestartAndBeside_IsStillRead()
    {
        await using var door = await Door.OpenAsync();
        var token = await door.PersonalTokenAsync("aa");

        var beside = await Door.OpenAsync(data: door.Data);

        Assert.Equal("aa", beside.Get<AccessLinks>().Read(token)?.Person);
    }

    [Fact]
    public async Task Keys_OfTheSeal_AreTheirOwnersAloneAndNotInTheDatabase()
    {
        await using var door = await Door.OpenAsync();
        var token = await door.SignInTokenAsync("aa");

        var files = Directory.GetFiles(Path.Combine(door.Data, "keys"));

        Assert.NotEmpty(files);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in files)
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
        var database = door.DatabaseBytes();
        Assert.DoesNotContain(token, database, StringComparison.Ordinal);
        Assert.DoesNotContain(door.Get<AccessLinks>().Read(token)!.Detail, database, StringComparison.Ordinal);
        var key = System.Xml.Linq.XDocument.Load(files[0]).Descendants("value").Single().Value;
        Assert.DoesNotContain(key, database, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:5080")]
    [InlineData(null, "http://127.0.0.1:6000", "http://127.0.0.1:6000")]
    [InlineData(null, "http://127.0.0.1:6000", "http://0.0.0.0:6000/")]
    [InlineData(null, "http://127.0.0.1:6000", "http://[::]:6000")]
    [InlineData("https://arshjul.prov.example/hjul/", "https://arshjul.prov.example/hjul", "http://127.0.0.1:6000")]
    public void Address_OfTheProgram_IsWhatIsSetOrWhereItListens(string? given, string expected, string? listens = null)
    {
        var address = new PublicAddress(given, "http://127.0.0.1:5080");
        if (listens is not null)
            address.Listens(listens);

        Assert.Equal(expected, address.Value);
    }
}
