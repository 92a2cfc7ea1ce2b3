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

    [Fact]
    public void ToString_WithAPassword_DoesNotShowIt() =>
        Assert.DoesNotContain("hemligt", new SmtpOptions { Password = "hemligt" }.ToString(), StringComparison.Ordinal);
}
