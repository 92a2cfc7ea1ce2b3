using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Xunit;

namespace Arshjul.Core.Tests.Access;

/// <summary>Who may what and where: the table of the roles, word for word.</summary>
public sealed class RightsTests
{
    private static readonly Right[] OfGroups = [Right.ReadGroup, Right.EditAgenda, Right.ApproveCalls, Right.Convene, Right.HandIn];

    // Where the group stands seen from the seat: r reads, e edits the agenda, a approves calls, c convenes, h hands in.
    [Theory]
    [InlineData(SeatRole.Chair, "own r-a-h, below r-a-h, deep r-a-h, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.Convener, "own reach, below reach, deep reach, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.Secretary, "own re--h, below re--h, deep re--h, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.Member, "own r---h, below -----, deep -----, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.Substitute, "own r---h, below -----, deep -----, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.CoOpted, "own r----, below -----, deep -----, above -----, beside -----, under -----, other -----")]
    [InlineData(SeatRole.Reader, "own r----, below -----, deep -----, above -----, beside -----, under -----, other -----")]
    public void May_InAGroup_IsAsTheTableSays(SeatRole role, string table)
    {
        var rights = GroupTrees.Of(GroupTrees.Seat("own", role));

        foreach (var (group, letters) in table.Split(',', StringSplitOptions.TrimEntries).Select(c => c.Split(' ')).Select(c => (c[0], c[1])))
        {
            Assert.Equal((group, letters), (group, string.Concat(OfGroups.Select((r, i) => rights.May(r, [group]) ? "reach"[i] : '-'))));
            Assert.All(OfGroups, r => Assert.Equal(rights.May(r, [group]), rights.GroupsWith(r).Contains(group)));
        }
        Assert.All(OfGroups, r => Assert.Equal(rights.GroupsWith(r).Count > 0, rights.May(r)));
    }

    [Fact]
    public void Table_OfTheRoles_NamesThemAllAndAllGroups()
    {
        var rows = typeof(RightsTests).GetMethod(nameof(May_InAGroup_IsAsTheTableSays))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().ToList();

        Assert.Equal(Enum.GetValues<SeatRole>(), rows.Select(r => (SeatRole)r.Data[0]!));
        Assert.All(rows, r => Assert.All(GroupTrees.Plan().Groups, g => Assert.Contains(g.Key + " ", (string)r.Data[1]!, StringComparison.Ordinal)));
    }

    // Everyone, SignedIn, OwnPage, ReadOrganisation, Administer: 1 for yes.
    [Theory]
    [InlineData("member", SignInMeans.EmailLink, "11110")]
    [InlineData("member", SignInMeans.Passkey, "11110")]
    [InlineData("member", SignInMeans.OpenIdConnect, "11110")]
    [InlineData("member", SignInMeans.PersonalLink, "10100")]
    [InlineData("administrator", SignInMeans.SetUp, "11111")]
    [InlineData("administrator", SignInMeans.PersonalLink, "10100")]
    [InlineData("administrator and convener", SignInMeans.EmailLink, "11111")]
    [InlineData("off administrator and convener", SignInMeans.EmailLink, "10000")]
    [InlineData("off member", SignInMeans.PersonalLink, "10000")]
    [InlineData("nobody", SignInMeans.EmailLink, "11100")]
    [InlineData("nobody", SignInMeans.PersonalLink, "10100")]
    public void May_InTheInstallation_IsAsTheTableSays(string who, SignInMeans means, string expected)
    {
        var account = new Account
        {
            Person = "aa",
            IsAdministrator = who.Contains("administrator", StringComparison.Ordinal),
            SwitchedOffAt = who.StartsWith("off", StringComparison.Ordinal) ? new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) : null,
        };
        Seat[] seats = who.EndsWith("convener", StringComparison.Ordinal) ? [GroupTrees.Seat("own", SeatRole.Convener)] : who.EndsWith("member", StringComparison.Ordinal) ? [GroupTrees.Seat("own", SeatRole.Member)] : [];
        Right[] installation = [Right.Everyone, Right.SignedIn, Right.OwnPage, Right.ReadOrganisation, Right.Administer];

        var rights = GroupTrees.Of(account, means, seats);

        Assert.Equal(expected, string.Concat(installation.Select(r => rights.May(r) ? '1' : '0')));
        Assert.All(installation, r => Assert.Equal(rights.May(r), rights.May(r, ["own"])));
        Assert.All(installation, r => Assert.Equal(rights.May(r) ? 7 : 0, rights.GroupsWith(r).Count));
        Assert.Equal(Enum.GetValues<Right>().Order(), installation.Concat(OfGroups).Order());
    }

    [Theory]
    [InlineData(SignInMeans.PersonalLink, false)]
    [InlineData(SignInMeans.EmailLink, true)]
    public void Seat_OfWhoIsOffOrCameByAPersonalLink_OpensNoGroup(SignInMeans means, bool off)
    {
        var rights = GroupTrees.Of(new Account { Person = "aa", SwitchedOffAt = off ? DateTime.UnixEpoch : null }, means, GroupTrees.Seat("own", SeatRole.Convener));

        Assert.All(OfGroups, r => Assert.False(rights.May(r) || rights.May(r, ["own"]) || rights.GroupsWith(r).Count > 0));
    }

    [Fact]
    public void Administrator_WithoutASeat_OpensNoAgenda()
    {
        var rights = GroupTrees.Of(new Account { Person = "aa", IsAdministrator = true }, SignInMeans.Passkey);

        Assert.All(OfGroups, r => Assert.False(rights.May(r) || rights.May(r, ["own"])));
        Assert.True(rights.HasPlace);
    }

    [Theory]
    [InlineData("own", true, true, true)]
    [InlineData("own below", true, true, true)]
    [InlineData("beside own", true, true, false)]
    [InlineData("own other", true, true, false)]
    [InlineData("other beside", false, false, false)]
    [InlineData("own unheard-of", true, true, false)]
    [InlineData("unheard-of", false, false, false)]
    [InlineData("", false, false, false)]
    public void JointMeeting_OfTheConvenersGroupAndOthers_IsReadByAnyAndChangedByAll(string groups, bool reads, bool handsIn, bool changes)
    {
        var rights = GroupTrees.Of(GroupTrees.Seat("own", SeatRole.Convener));
        var keys = groups.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((reads, handsIn), (rights.May(Right.ReadGroup, keys), rights.May(Right.HandIn, keys)));
        Assert.All(new[] { Right.EditAgenda, Right.ApproveCalls, Right.Convene }, r => Assert.Equal(changes, rights.May(r, keys)));
    }

    [Fact]
    public void JointMeeting_OfTwoGroups_IsNotChangedByTwoHalves()
    {
        var rights = GroupTrees.Of(GroupTrees.Seat("own", SeatRole.Secretary), GroupTrees.Seat("beside", SeatRole.Chair));

        Assert.False(rights.May(Right.EditAgenda, ["own", "beside"]));
        Assert.False(rights.May(Right.ApproveCalls, ["own", "beside"]));
        Assert.True(rights.May(Right.HandIn, ["own", "beside"]));
    }

    [Fact]
    public void Seats_OfOneDay_GiveRightsOnThatDayAlone()
    {
        var seat = GroupTrees.Seat("own", SeatRole.Convener) with { Holders = [new Holding { Person = "aa", From = new(2026, 3, 1), Until = new(2026, 3, 31) }, new Holding { Person = "bb", From = new(2026, 4, 1) }] };

        Assert.Equal("--x--", string.Concat(new[] { "2026-02-28", "2026-04-01", "2026-03-31", "2025-03-31", "2027-03-31" }
            .Select(day => GroupTrees.On(day, "aa", seat).May(Right.Convene, ["own"]) ? 'x' : '-')));
        Assert.False(GroupTrees.On("2026-04-01", "aa", seat).May(Right.ReadOrganisation));
    }

    [Fact]
    public void Groups_ThatStandAboveThemselves_AreClimbedOnce()
    {
        var plan = GroupTrees.Plan(GroupTrees.Seat("own", SeatRole.Convener));
        plan = plan with { Groups = [.. plan.Groups.Select(g => g.Key == "own" ? g with { Parent = "below" } : g)] };

        Assert.Equal(["own", "below", "deep"], GroupTrees.In(plan).GroupsWith(Right.Convene));
    }

    [Fact]
    public void Seat_InAGroupThatIsGone_GivesNothing() => Assert.False(GroupTrees.Of(GroupTrees.Seat("gone", SeatRole.Convener)).HasPlace);
}
