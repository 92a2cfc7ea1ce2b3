using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>The wall around a trial: who is inside it, and that nothing gets past.</summary>
public sealed class AllowListTests
{
    [Theory]
    [InlineData("kim@a.test", "kim@a.test", true)]
    [InlineData("kim@a.test", "KIM@A.Test", true)]
    [InlineData("kim@a.test", "kimmo@a.test", false)]
    [InlineData("kim@a.test", "kim@a.test.example", false)]
    [InlineData("kim@a.test", "kim@b.test", false)]
    [InlineData("a.test", "kim@a.test", true)]
    [InlineData("@a.test", "kim@a.test", true)]
    [InlineData("a.test", "kim@sub.a.test", false)]
    [InlineData("a.test", "kim@nota.test", false)]
    [InlineData("a.test", "\"x@a.test\"@b.test", false)]
    [InlineData("a.test", "Kim a.test <kim@b.test>", false)]
    [InlineData("a.test, b.test;kim@c.test  d.test", "kim@c.test", true)]
    [InlineData("a.test, b.test;kim@c.test  d.test", "lo@c.test", false)]
    [InlineData("a.test, b.test;kim@c.test  d.test", "lo@d.test", true)]
    [InlineData("", "kim@a.test", false)]
    [InlineData("*", "kim@a.test", false)]
    [InlineData("test", "kim@a.test", false)]
    [InlineData("a.test", "", false)]
    [InlineData("a.test", "kim", false)]
    public void Allows_AnAddress_WhenItOrItsDomainStandsThere(string only, string address, bool expected) =>
        Assert.Equal(expected, new AllowList(only).Allows(address));

    [Theory]
    [InlineData("kim@a.test b.test @c.test", "")]
    [InlineData("", "")]
    [InlineData("kim@a.test *", "*")]
    [InlineData("kim@ test *.a.test", "kim@|test|*.a.test")]
    public void Unreadable_IsWhatIsNeitherAddressNorDomain(string only, string expected) =>
        Assert.Equal(expected, string.Join('|', AllowList.Unreadable(only)));

    [Fact]
    public async Task SendAsync_ToSomebodyOutside_FailsWithoutAWordToTheServer_AndTheOthersGo()
    {
        await using var server = new ScriptedServer();
        await using var transport = new AllowedTransport(
            new SmtpTransport(new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, Connections = 3 }, Phrasebook.In("sv"), TimeProvider.System),
            new AllowList("localhost.test"), Phrasebook.In("sv"));

        var outside = await Send("kim@annan.test", () => throw new InvalidOperationException("no byte could leave"));
        var said = server.Heard.Count;
        var inside = await Send("kim@localhost.test", () => { });

        Assert.Equal((MessageState.Failed, Phrasebook.In("sv").Say("transport.notAllowed"), 0), (outside.State, outside.Answer, said));
        Assert.Equal((MessageState.Sent, 1, 3), (inside.State, server.Taken.Count, transport.AtOnce));

        async Task<SendResult> Send(string to, Action mark) => await transport.SendAsync(SampleMessage.Make(to), _ => { mark(); return Task.CompletedTask; }, TestContext.Current.CancellationToken);
    }
}
