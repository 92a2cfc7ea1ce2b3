using Arshjul.Core.Words;
using Arshjul.Replies;
using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Replies;

public sealed class InvitationKeyTests
{
    [Fact]
    public void Open_AgainAndAgain_GivesTheSameUids()
    {
        using var folder = new DataFolderCopy();

        Assert.Single(Enumerable.Range(0, 3).Select(_ => Uid(folder.Data)).Distinct());
    }

    [Fact]
    public async Task Open_ByManyAtOnce_MakesOneKeyAndLeavesNothingBeside()
    {
        using var folder = new DataFolderCopy();

        var uids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Uid(folder.Data))));

        Assert.Single(uids.Distinct());
        Assert.Equal("invitations.key", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder.Data, "keys")))));
    }

    [Fact]
    public void Open_InAnotherFolder_GivesOtherUids()
    {
        using DataFolderCopy one = new(), other = new();

        Assert.NotEqual(Uid(one.Data), Uid(other.Data));
    }

    [Fact]
    public void Open_ANewKey_IsItsOwnersAlone()
    {
        using var folder = new DataFolderCopy();
        InvitationKey.Open(folder.Data);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Data, "keys", "invitations.key")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Open_AFileThatHoldsSomethingElse_SaysSoAndLeavesItAlone(string text)
    {
        using var folder = new DataFolderCopy();
        Directory.CreateDirectory(Path.Combine(folder.Data, "keys"));
        var file = Path.Combine(folder.Data, "keys", "invitations.key");
        File.WriteAllText(file, text);

        var fault = Assert.Throws<InputException>(() => InvitationKey.Open(folder.Data));

        Assert.Contains(file, Phrasebook.In("sv").Say(fault.Faults.Single()), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    private static string Uid(string data) => InvitationKey.Open(data).Of("k7q2", "fsg-2026-10", "kp");
}
