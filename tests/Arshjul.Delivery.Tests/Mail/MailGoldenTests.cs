using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

public sealed class MailGoldenTests
{
    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Mail_WhenComposed_IsTheOneSomebodyHasLookedAt(string sample) =>
        Golden.Equal(sample + ".eml", await Mails.BytesAsync(Mails.Samples[sample]));

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Mail_WhenComposedTwice_HasTheSameBytes(string sample) =>
        Assert.Equal(await Mails.BytesAsync(Mails.Samples[sample]), await Mails.BytesAsync(Mails.Samples[sample]));
}
