using Arshjul.Core.Calls;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>Who follows a calendar may do without invitations; who was invited to a meeting hears of it in the same way until it is over. The first call of all explains it.</summary>
public sealed class InvitationChoiceTests
{
    [Fact]
    public async Task Call_ToOneWhoWantsNoInvitation_IsACallWithout()
    {
        var office = new Office();
        await office.ChangeAsync(Office.Local(9, 28), at => PersonEdits.Invite(at, "cc", wants: false));
        await CallAsync(office);

        Assert.Equal(["cc"], office.Calls.Where(c => c.To is { IsCalled: true, IsInvited: false }).Select(c => c.To.Key));
    }

    [Fact]
    public async Task Choice_OnTheDayOfTheCall_HoldsFromTheNextDay()
    {
        var office = new Office();
        await office.ChangeAsync(Office.Local(9, 30, 8), at => PersonEdits.Invite(at, "cc", wants: false));
        await CallAsync(office);

        Assert.All(office.Calls.Where(c => c.To.IsCalled), c => Assert.True(c.To.IsInvited));
    }

    [Fact]
    public async Task Change_ToOneWhoWasInvited_UpdatesTheInvitation_WhateverTheyChoseSince()
    {
        var office = new Office();
        await CallAsync(office);
        await office.ChangeAsync(Office.Local(10, 1), at => PersonEdits.Invite(at, "cc", wants: false));
        await MoveAsync(office, Office.Local(10, 5), 21);

        Assert.True(office.Calls.Last(c => c.To.Key == "cc").To.IsInvited);
        await office.ResendAsync(Office.Local(10, 6), "cc");
        Assert.True(office.Calls.Last().To.IsInvited);
        await office.ChangeAsync(Office.Local(10, 7), at => at.Plan with { Seats = [.. at.Plan.Seats.Where(s => s.Key != "kommunal")] });
        await office.TickAsync(Office.Local(10, 7));
        Assert.Equal((CallKind.Withdrawn, true), (office.Calls.Last().Call.Kind, office.Calls.Last().To.IsInvited));
    }

    [Fact]
    public async Task Change_ToOneWhoWasNotInvited_InvitesNeither_UntilTheyWantIt()
    {
        var office = new Office();
        await office.ChangeAsync(Office.Local(9, 1), at => PersonEdits.Invite(at, "cc", wants: false));
        await CallAsync(office);
        await MoveAsync(office, Office.Local(10, 5), 21);
        Assert.False(office.Calls.Last(c => c.To.Key == "cc").To.IsInvited);

        await office.ChangeAsync(Office.Local(10, 6), at => PersonEdits.Invite(at, "cc", wants: true));
        await MoveAsync(office, Office.Local(10, 7), 22);
        Assert.True(office.Calls.Last(c => c.To.Key == "cc").To.IsInvited);
    }

    [Fact]
    public async Task FirstCallOfAll_IsToldAsSuch_ToThoseWithAPage_Once()
    {
        var office = new Office(p => p with
        {
            Meetings = [.. p.Meetings.Select(m => m with { Guests = [new Guest { Name = "G. H.", Email = "gh@sof.example" }] }), p.Meetings[0] with { Key = "fsg-nov", Date = new DateOnly(2026, 11, 11) }],
        });
        await CallAsync(office);
        Assert.Equal(["aa", "bb", "cc"], office.Calls.Where(c => c.IsFirstToThem).Select(c => c.To.Key));

        await office.ChangeAsync(Office.Local(10, 20), at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("vision", Core.Groups.SeatRole.Member, "ff", party: "Vision")] });
        await office.ApproveAsync(Office.Local(10, 20), "fsg-nov");
        await office.TickAsync(Office.Local(10, 28));

        Assert.Equal(["ff"], office.Calls.Where(c => c.Meeting == "fsg-nov" && c.IsFirstToThem).Select(c => c.To.Key));
    }

    private static async Task CallAsync(Office office)
    {
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        Assert.NotEmpty(office.Calls);
    }

    private static async Task MoveAsync(Office office, DateTime now, int day)
    {
        await office.ChangeAsync(now, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 10, day), null, null, null));
        await office.ApproveAsync(now);
        await office.TickAsync(now);
    }
}
