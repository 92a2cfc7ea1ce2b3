using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Xunit;

namespace Arshjul.Core.Tests.Access;

/// <summary>How long one is signed in, and what ends it.</summary>
public sealed class SessionTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(SignInMeans.SetUp, 12)]
    [InlineData(SignInMeans.EmailLink, 12)]
    [InlineData(SignInMeans.Passkey, 12)]
    [InlineData(SignInMeans.OpenIdConnect, 12)]
    [InlineData(SignInMeans.PersonalLink, 30 * 24)]
    public void Session_BegunNow_IsOpenUntilItsLastInstant(SignInMeans means, int hours)
    {
        var session = Session.Begin("h", GroupTrees.Of(new Account { Person = "aa" }, means), Now);

        Assert.Equal(("aa", means, Now, Now), (session.Person, session.Means, session.StartedAt, session.SeenAt));
        Assert.True(session.IsOpenAt(Now));
        Assert.True(session.IsOpenAt(Now.AddHours(hours).AddTicks(-1)));
        Assert.False(session.IsOpenAt(Now.AddHours(hours)));
        Assert.False((session with { EndedAt = Now }).IsOpenAt(Now));
    }

    [Fact]
    public void Stamp_OfAFullSession_ChangesWithEverySeatAndTheAccount()
    {
        var account = new Account { Person = "aa" };
        string[] stamps =
        [
            Stamp(account), Stamp(account, GroupTrees.Seat("own", SeatRole.Member)), Stamp(account, GroupTrees.Seat("own", SeatRole.Chair)),
            Stamp(account, GroupTrees.Seat("beside", SeatRole.Chair)), Stamp(account, GroupTrees.Seat("own", SeatRole.Chair), GroupTrees.Seat("beside", SeatRole.Chair)),
            Stamp(account with { Stamp = 1 }, GroupTrees.Seat("own", SeatRole.Member)),
        ];

        Assert.Distinct(stamps);
        Assert.Equal(stamps[1], Stamp(account, GroupTrees.Seat("own", SeatRole.Member) with { Key = "another", Party = "Kommunal" }));
    }

    [Fact]
    public void Stamp_OfAPersonalLink_ChangesWithTheAccountAlone()
    {
        var account = new Account { Person = "aa" };
        var plain = GroupTrees.Of(account, SignInMeans.PersonalLink).Stamp;

        Assert.Equal(plain, GroupTrees.Of(account, SignInMeans.PersonalLink, GroupTrees.Seat("own", SeatRole.Chair)).Stamp);
        Assert.NotEqual(plain, GroupTrees.Of(account with { Stamp = 1 }, SignInMeans.PersonalLink).Stamp);
    }

    [Fact]
    public void SignInLink_MadeNow_LivesAQuarter()
    {
        var link = SignInLink.Make("h", "aa", Now);

        Assert.Equal(("h", "aa", Now, Now.AddMinutes(15), null), (link.Hash, link.Person, link.MadeAt, link.ExpiresAt, link.UsedAt));
    }

    private static string Stamp(Account account, params Seat[] seats) => GroupTrees.Of(account, SignInMeans.EmailLink, seats).Stamp;
}
