using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.House;

/// <summary>Each peer by name, so that a machine that lacks one says which.</summary>
public sealed class PeersTests
{
    public static TheoryData<string> Names => [.. Peers.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Peer_OnThisMachine_IsFound(string name) => Assert.True(File.Exists(Peers.Require(name)));

    [Fact]
    public void Find_AnUnknownName_IsTheTestsOwnFault() => Assert.Throws<ArgumentException>(() => Peers.Find("no-such-peer"));
}
