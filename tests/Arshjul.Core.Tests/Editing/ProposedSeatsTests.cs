using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

/// <summary>cc sits for Kommunal, whose second seat is vacant; bb convenes and dd sits for Vision.</summary>
public sealed class ProposedSeatsTests
{
    private static readonly DateTime Utc = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly YearPlan Both = Plan with { Seats = [.. Plan.Seats, new Seat { Group = "fsg", Key = "vision", Role = SeatRole.Member, Party = "Vision", Holders = [new Holding { Person = "dd" }] }] };

    [Fact]
    public void OwnSeats_AreThoseOfThePartyOneSitsForToday()
    {
        Assert.Equal(["kommunal", "kommunal-2"], ProposedSeats.OwnSeats(Both.On(), "fsg", "cc").Select(s => s.Key));
        Assert.Equal(["vision"], ProposedSeats.OwnSeats(Both.On(), "fsg", "dd").Select(s => s.Key));
        Assert.Empty(ProposedSeats.OwnSeats(Both.On(), "fsg", "bb"));
        Assert.Empty(ProposedSeats.OwnSeats(Both.On(), "vsg", "cc"));
        Assert.Empty(ProposedSeats.OwnSeats(SeatEdits.Vacate(Both.On(), "fsg", "kommunal", "2026-08-31").On(), "fsg", "cc"));
        Assert.Empty(ProposedSeats.OwnSeats(SeatEdits.Change(Both.On(), "fsg", "kommunal", new() { Role = "reader", Party = "Kommunal" }).On(), "fsg", "cc"));
    }

    [Fact]
    public void Proposal_ChangesNoSeat_UntilItIsConfirmed()
    {
        var proposed = Propose("kommunal", "Eva Ek", "ee@sof.example", "2026-10-01");
        Assert.Equal(Both.Seats, proposed.Seats);
        var proposal = proposed.SeatProposals.Single();
        Assert.Equal(("forslag", "kommunal", "Eva Ek", "cc", "cc", true), (proposal.Key, proposal.Seat, proposal.Name, proposal.Holder, proposal.By, proposal.IsOpen));

        var confirmed = ProposedSeats.Confirm(proposed.On(), "fsg", "forslag", "bb", Utc);
        Assert.Equal(("cc", "ee"), (confirmed.Seats[1].HolderOn(new(2026, 9, 30)), confirmed.Seats[1].HolderOn(new(2026, 10, 1))));
        Assert.Equal((true, "bb", false), (confirmed.SeatProposals[0].IsConfirmed, confirmed.SeatProposals[0].DecidedBy, confirmed.SeatProposals[0].IsOpen));
        Assert.Equal("edit.proposal.gone", Refused(() => ProposedSeats.Confirm(confirmed.On(), "fsg", "forslag", "bb", Utc)));
    }

    [Theory]
    [InlineData("DD", "dd@sof.example", "dd", 4)]
    [InlineData("Ett annat namn", "DD@sof.example", "dd", 4)]
    [InlineData("DD", "", "dd", 4)]
    [InlineData("DD", "ny@sof.example", "d", 5)]
    [InlineData("Eva Ek", "", "ee", 5)]
    public void Confirm_KnowsThePerson_ByAddressElseByName(string name, string email, string holder, int people)
    {
        var after = ProposedSeats.Confirm(Propose("kommunal-2", name, email, "").On(), "fsg", "forslag", "bb", Utc);
        Assert.Equal((holder, people), (after.Seats[2].HolderOn(Today), after.People.Count));
        Assert.Equal(Plan.People, after.People.Take(4));
    }

    [Fact]
    public void Confirm_OfAVacancy_EndsTheHoldingTheDayBefore()
    {
        var after = ProposedSeats.Confirm(Propose("kommunal", "", "", "2026-10-01").On(), "fsg", "forslag", "bb", Utc);
        Assert.Equal(("cc", null), (after.Seats[1].HolderOn(new(2026, 9, 30)), after.Seats[1].HolderOn(new(2026, 10, 1))));
        Assert.Null(ProposedSeats.Confirm(Propose("kommunal", "", "", "").On(), "fsg", "forslag", "bb", Utc).Seats[1].HolderOn(Today));
    }

    [Fact]
    public void Confirm_AfterItsDay_ChangesTheSeatFromThatDayOn()
    {
        var later = Propose("kommunal", "Eva Ek", "", "2026-09-02").On(Now.AddDays(20));
        var seat = ProposedSeats.Confirm(later, "fsg", "forslag", "bb", Utc).Seats[1];
        Assert.Equal(("cc", "ee"), (seat.HolderOn(later.Today.AddDays(-1)), seat.HolderOn(later.Today)));
    }

    [Fact]
    public void Confirm_OfASeatWithAnotherHolderThanThen_IsRefused()
    {
        var changed = SeatEdits.Hold(Propose("kommunal", "Eva Ek", "", "2026-10-01").On(), "fsg", "kommunal", "aa", "2026-09-15");
        Assert.Equal("edit.proposal.changed", Refused(() => ProposedSeats.Confirm(changed.On(), "fsg", "forslag", "bb", Utc)));
        Assert.False(ProposedSeats.Decline(changed.On(), "fsg", "forslag", "bb", "Nytt förslag behövs.", Utc).SeatProposals[0].IsConfirmed);
    }

    [Fact]
    public void Decline_NeedsAnAnswer_AndChangesNoSeat()
    {
        var proposed = Propose("kommunal", "Eva Ek", "", "").On();
        Assert.Equal("reply=edit.blank", Refused(() => ProposedSeats.Decline(proposed, "fsg", "forslag", "bb", " ", Utc)));
        var declined = ProposedSeats.Decline(proposed, "fsg", "forslag", "bb", "Vänta till hösten.", Utc);
        Assert.Equal(("Vänta till hösten.", false, false), (declined.SeatProposals[0].Reply, declined.SeatProposals[0].IsOpen, declined.SeatProposals[0].IsConfirmed));
        Assert.Equal(Both.Seats, declined.Seats);
        Assert.Empty(ProposedSeats.Open(declined.On(), "fsg"));
    }

    [Fact]
    public void Withdraw_IsForWhomProposedIt_WhileItWaits()
    {
        var proposed = Propose("kommunal", "Eva Ek", "", "").On();
        Assert.Equal("edit.proposal.gone", Refused(() => ProposedSeats.Withdraw(proposed, "fsg", "forslag", "dd")));
        Assert.Empty(ProposedSeats.Withdraw(proposed, "fsg", "forslag", "cc").SeatProposals);
    }

    [Theory]
    [InlineData("vision", "Eva Ek", "", "", "seat=edit.proposal.party")]
    [InlineData("sammankallande", "Eva Ek", "", "", "seat=edit.proposal.party")]
    [InlineData("", "Eva Ek", "", "", "seat=edit.proposal.party")]
    [InlineData("kommunal-2", "", "", "", "name=edit.proposal.vacant")]
    [InlineData("kommunal", "", "ee@sof.example", "", "name=edit.blank")]
    [InlineData("kommunal", "Eva Ek", "ee", "2026-08-01", "email=edit.mail from=edit.proposal.past")]
    [InlineData("kommunal", "Eva Ek", "", "sen", "from=edit.date")]
    public void Propose_OfWhatCannotBe_SaysWhyBesideTheField(string seat, string name, string email, string from, string refused) => Assert.Equal(refused, Refused(() => Propose(seat, name, email, from)));

    [Fact]
    public void Propose_Twice_ForOneSeat_Waits_AndForAnotherDoesNot()
    {
        var once = Propose("kommunal", "Eva Ek", "", "");
        Assert.Equal("seat=edit.proposal.twice", Refused(() => ProposedSeats.Propose(once.On(), "fsg", "cc", new() { Seat = "kommunal", Name = "Fia Fors" }, Utc)));
        var twice = ProposedSeats.Propose(once.On(), "fsg", "cc", new() { Seat = "kommunal-2", Name = "Fia Fors" }, Utc.AddMinutes(1));
        Assert.Equal(["forslag", "forslag-2"], ProposedSeats.Open(twice.On(), "fsg").Select(p => p.Key));
    }

    [Fact]
    public void Confirm_TakenBack_LeavesSeatAndProposalAsTheyWere()
    {
        var proposed = Propose("kommunal", "Eva Ek", "", "");
        var confirmed = ProposedSeats.Confirm(proposed.On(), "fsg", "forslag", "bb", Utc);
        var undone = PlanUndo.Undo(confirmed.On(), MadeChange.Of(proposed, confirmed)!);
        Assert.Equal(proposed.Seats, undone.Seats);
        Assert.Equal(proposed.SeatProposals, undone.SeatProposals);
        Assert.Equal(proposed.People, undone.People);
    }

    private static YearPlan Propose(string seat, string name, string email, string from) =>
        ProposedSeats.Propose(Both.On(), "fsg", "cc", new() { Seat = seat, Name = name, Email = email, From = from }, Utc);
}
