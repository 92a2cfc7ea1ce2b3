using Arshjul.Core.Words;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

public sealed class SmtpOptionsTests
{
    [Fact]
    public void Faults_OfGoodOptions_AreNone() =>
        Assert.Empty(new SmtpOptions { Host = "mail.example.se", User = "fsg", Password = "x" }.Faults());

    [Fact]
    public void Faults_OfBadOptions_AreAllTold()
    {
        var options = new SmtpOptions { Port = 0, TimeoutSeconds = 0, User = "fsg", Security = SmtpSecurity.None };

        Assert.Equal(
            ["transport.badOptions.host", "transport.badOptions.port", "transport.badOptions.timeout", "transport.badOptions.openPassword", "transport.badOptions.password"],
            options.Faults().Select(f => f.Code));
    }

    [Fact]
    public void Faults_OfAPasswordFileThatIsNotThere_SayNothingOfWhere()
    {
        var fault = Assert.Single(new SmtpOptions { Host = "h", User = "fsg", PasswordFile = "/no/such/file" }.Faults());

        Assert.Equal("transport.badOptions.passwordFile", fault.Code);
        Assert.Empty(fault.Arguments);
    }

    public static TheoryData<string, SmtpOptions> OneFaultEach => new()
    {
        { "transport.badOptions.host", new SmtpOptions { Host = "  " } },
        { "transport.badOptions.port 0", new SmtpOptions { Host = "h", Port = 0 } },
        { "transport.badOptions.port 65536", new SmtpOptions { Host = "h", Port = 65536 } },
        { "transport.badOptions.timeout 0", new SmtpOptions { Host = "h", TimeoutSeconds = 0 } },
        { "transport.badOptions.timeout -1", new SmtpOptions { Host = "h", AnswerTimeoutSeconds = -1 } },
        { "transport.badOptions.openPassword", new SmtpOptions { Host = "h", User = "fsg", Password = "x", Security = SmtpSecurity.None } },
        { "transport.badOptions.password", new SmtpOptions { Host = "h", User = "fsg" } },
        { "transport.badOptions.passwordFile", new SmtpOptions { Host = "h", User = "fsg", PasswordFile = Path.GetTempPath() } },
    };

    [Theory]
    [MemberData(nameof(OneFaultEach))]
    public void Faults_OfOneBadOption_NameItAloneInWholeSentencesInBothLanguages(string expected, SmtpOptions options)
    {
        var fault = Assert.Single(options.Faults());

        Assert.Equal(expected, string.Join(' ', fault.Arguments.Prepend(fault.Code)));
        var said = new[] { "sv", "en" }.Select(l => Phrasebook.In(l).Say(fault)).ToList();
        Assert.Equal(2, said.Distinct(StringComparer.Ordinal).Count());
        Assert.All(said, s => Assert.Matches(@"^\p{Lu}[^{}]+\.$", s));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65535)]
    public void Faults_OfPortsAtTheEdge_AreNone(int port) =>
        Assert.Empty(new SmtpOptions { Host = "h", Port = port, TimeoutSeconds = 1, AnswerTimeoutSeconds = 1, Security = SmtpSecurity.None }.Faults());

    [Fact]
    public void Faults_OfAPasswordInAFile_AreNoneAndTheFileIsNotAskedForWhenThePasswordStandsBeside()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(new SmtpOptions { Host = "h", User = "fsg", PasswordFile = folder.Write("password", "hemligt\n") }.Faults());
        Assert.Empty(new SmtpOptions { Host = "h", User = "fsg", Password = "x", PasswordFile = "/no/such/file" }.Faults());
        Assert.Empty(new SmtpOptions { Host = "h", PasswordFile = "/no/such/file" }.Faults());
    }

    [Fact]
    public void ToString_WithAPassword_DoesNotShowIt() =>
        Assert.DoesNotContain("hemligt", new SmtpOptions { Password = "hemligt" }.ToString(), StringComparison.Ordinal);
}
