using Arshjul.Core.Calls;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

public sealed class InvitationUidsTests
{
    private static readonly InvitationUids Uids = new("one"u8.ToArray());

    [Fact]
    public void Of_TheSame_IsTheSameForEver() =>
        Assert.Equal("fsg-2026-10-kyvvoed37ijbpjty4e4q4y3pdq@k7q2.arshjul", Uids.Of("k7q2", "fsg-2026-10", "kp"));

    [Theory]
    [InlineData("k7q2", "fsg-2026-10", "kq")]
    [InlineData("k7q2", "fsg-2026-11", "kp")]
    [InlineData("k7q3", "fsg-2026-10", "kp")]
    [InlineData("k7q2", "fsg-2026-10\nkp", "")]
    public void Of_AnotherMeetingRecipientOrOrganisation_SharesNoSecret(string organisation, string meeting, string recipient)
    {
        var one = Uids.Of("k7q2", "fsg-2026-10", "kp");
        var other = Uids.Of(organisation, meeting, recipient);

        Assert.NotEqual(Secret(one, "k7q2"), Secret(other, organisation));
        Assert.False(Uids.Fits(one, organisation, meeting, recipient));
    }

    [Fact]
    public void Of_AnotherKey_SharesNoSecret()
    {
        var uid = new InvitationUids("two"u8.ToArray()).Of("k7q2", "fsg-2026-10", "kp");

        Assert.False(Uids.Fits(uid, "k7q2", "fsg-2026-10", "kp"));
    }

    [Theory]
    [InlineData("fsg-2026-10")]
    [InlineData("a")]
    [InlineData("möte-å")]
    [InlineData("m@k7q2.arshjul")]
    public void MeetingOf_WhatOfMade_IsTheMeeting(string meeting)
    {
        var uid = Uids.Of("k7q2", meeting, "kp");

        Assert.Equal(meeting, InvitationUids.MeetingOf(uid, "k7q2"));
        Assert.True(Uids.Fits(uid, "k7q2", meeting, "kp"));
    }

    [Fact]
    public void Fits_WhenAProgramChangedTheCase_StillDoes()
    {
        var uid = Uids.Of("k7q2", "fsg-2026-10", "kp").ToUpperInvariant();

        Assert.True(Uids.Fits(uid, "k7q2", "fsg-2026-10", "kp"));
        Assert.Equal("FSG-2026-10", InvitationUids.MeetingOf(uid, "k7q2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fsg-2026-10@k7q2.arshjul")]
    [InlineData("@k7q2.arshjul")]
    [InlineData("-kyvvoed37ijbpjty4e4q4y3pdq@k7q2.arshjul")]
    [InlineData("fsg-2026-10-kyvvoed37ijbpjty4e4q4y3pdq@other.arshjul")]
    [InlineData("040000008200E00074C5B7101A82E008")]
    public void MeetingOf_AForeignUid_IsNone(string uid) => Assert.Null(InvitationUids.MeetingOf(uid, "k7q2"));

    [Fact]
    public void Fits_EveryOtherLastLetter_DoesNot()
    {
        var uid = Uids.Of("k7q2", "fsg-2026-10", "kp");
        var last = uid.IndexOf('@', StringComparison.Ordinal) - 1;

        Assert.DoesNotContain("abcdefghijklmnopqrstuvwxyz234567".Where(c => c != uid[last]), c => Uids.Fits(uid[..last] + c + uid[(last + 1)..], "k7q2", "fsg-2026-10", "kp"));
    }

    private static string Secret(string uid, string organisation) => uid[..^$"@{organisation}.arshjul".Length][^26..];
}
