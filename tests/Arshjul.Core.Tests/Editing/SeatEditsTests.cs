using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SeatEditsTests
{
    [Fact]
    public void Add_MakesASeatWithAReadableKey()
    {
        var plan = SeatEdits.Add(At, "fsg", new() { Role = "member", Party = "Vision", From = "2026-10-01", Person = "dd" });
        var seat = plan.Seats[^1];
        Assert.Equal(("vision", SeatRole.Member, "dd"), (seat.Key, seat.Role, seat.HolderOn(new(2026, 10, 1))));
        Assert.Null(seat.HolderOn(Today));
        Assert.Equal("kommunal-3", SeatEdits.Add(At, "fsg", new() { Role = "Substitute", Party = "Kommunal" }).Seats[^1].Key);
        Assert.Equal("ekonomichef", SeatEdits.Add(At, "fsg", new() { Role = "Substitute", Party = "Arbetsgivaren", Title = "Ekonomichef" }).Seats[^1].Key);
    }

    [Fact]
    public void Add_WithFaults_TellsEachBesideItsField()
    {
        Assert.Equal("role=edit.blank person=edit.seat.person", Refused(() => SeatEdits.Add(At, "fsg", new() { Person = "finns-inte" })));
        Assert.Equal("from=edit.date role=edit.word", Refused(() => SeatEdits.Add(At, "fsg", new() { Role = "kung", From = "sen" })));
    }

    [Fact]
    public void Change_OfWhatASeatIsFor_KeepsItsHolders()
    {
        var seat = SeatEdits.Change(At, "fsg", "kommunal", new() { Role = "Chair", Party = "Vision", Title = "FC" }).Seats[1];
        Assert.Equal((SeatRole.Chair, "Vision", "FC", "cc"), (seat.Role, seat.Party, seat.Title, seat.HolderOn(Today)));
        Assert.Same(At.Plan, SeatEdits.Change(At, "fsg", "kommunal", new() { Role = "member", Party = "Kommunal" }));
        Assert.Equal("edit.seat.gone", Refused(() => SeatEdits.Change(At, "fsg", "finns-inte", new())));
    }

    [Fact]
    public void Hold_EndsTheFormersHoldingTheDayBefore()
    {
        var seat = SeatEdits.Hold(At, "fsg", "kommunal", "dd", "1 oktober").Seats[1];
        Assert.Equal(("cc", "dd"), (seat.HolderOn(new(2026, 9, 30)), seat.HolderOn(new(2026, 10, 1))));
        Assert.Equal([new DateOnly(2026, 9, 30), null], seat.Holders.Select(h => h.Until));
    }

    [Fact]
    public void Hold_BeforeALaterHolder_LastsToTheDayBefore()
    {
        var plan = SeatEdits.Hold(At, "fsg", "kommunal", "dd", "2026-12-01");
        var seat = SeatEdits.Hold(plan.On(), "fsg", "kommunal", "bb", "2026-10-01").Seats[1];
        Assert.Equal(["cc", "bb", "dd"], new[] { new DateOnly(2026, 9, 30), new(2026, 11, 30), new(2026, 12, 1) }.Select(seat.HolderOn));
        Assert.Equal(["cc", "aa", "dd"], SeatEdits.Hold(plan.On() is var at ? SeatEdits.Hold(at, "fsg", "kommunal", "bb", "2026-10-01").On() : at, "fsg", "kommunal", "aa", "2026-10-01").Seats[1].Holders.Select(h => h.Person));
    }

    [Fact]
    public void Hold_OfDaysThatHaveBeen_IsOnlyForASeatThatWasVacant()
    {
        Assert.Equal("dd", SeatEdits.Hold(At, "fsg", "kommunal-2", "dd", "2026-08-01").Seats[2].HolderOn(new(2026, 8, 1)));
        Assert.Equal("from=edit.seat.held", Refused(() => SeatEdits.Hold(At, "fsg", "kommunal", "dd", "2026-08-01")));
        Assert.Equal("dd", SeatEdits.Hold(At, "fsg", "kommunal", "dd", "").Seats[1].HolderOn(Today));
    }

    [Fact]
    public void Hold_ThatCannotBe_SaysWhy()
    {
        Assert.Equal("person=edit.blank", Refused(() => SeatEdits.Hold(At, "fsg", "kommunal", "", "")));
        Assert.Equal("person=edit.seat.person", Refused(() => SeatEdits.Hold(At, "fsg", "kommunal", "finns-inte", "")));
        var ended = SeatEdits.End(At, "fsg", "kommunal", "2026-09-30");
        Assert.Equal("from=edit.seat.outside", Refused(() => SeatEdits.Hold(ended.On(), "fsg", "kommunal", "dd", "2026-10-01")));
        Assert.Same(At.Plan, SeatEdits.Hold(At, "fsg", "kommunal", "cc", "2026-10-01"));
    }

    [Fact]
    public void Hold_ByANewcomer_PutsThePersonAmongThePeople_InTheSameChange()
    {
        var plan = SeatEdits.Hold(At, "fsg", "kommunal", "", "2026-10-01", new() { Name = "Eva Ek", Email = "ee@sof.example" });
        Assert.Equal(("ee", "Eva Ek", "ee@sof.example"), (plan.People[^1].Key, plan.People[^1].Name, plan.People[^1].Email));
        Assert.Equal(("cc", "ee"), (plan.Seats[1].HolderOn(new(2026, 9, 30)), plan.Seats[1].HolderOn(new(2026, 10, 1))));
        Assert.Equal(Plan.People, plan.People.SkipLast(1));
        Assert.Equal(Plan.People, SeatEdits.Hold(At, "fsg", "kommunal", "dd", "", new() { Name = " ", Email = "" }).People);
    }

    [Theory]
    [InlineData("aa", "Eva Ek", "", "", "person=edit.seat.either")]
    [InlineData("", "", "ee@sof.example", "", "name=edit.blank")]
    [InlineData("", "Eva Ek", "ee", "sen", "email=edit.mail from=edit.date")]
    [InlineData("", "Eva Ek", "BB@sof.example", "", "email=edit.person.email")]
    [InlineData("", "", "", "2026-08-01", "person=edit.blank from=edit.seat.held")]
    public void Hold_ByANewcomer_WithFaults_TellsAllBesideTheirFields(string person, string name, string email, string from, string refused) =>
        Assert.Equal(refused, Refused(() => SeatEdits.Hold(At, "fsg", "kommunal", person, from, new() { Name = name, Email = email })));

    [Fact]
    public void Add_WithANewcomer_GivesThemTheSeatFromItsFirstDay()
    {
        var plan = SeatEdits.Add(At, "fsg", new() { Role = "member", Party = "Vision", From = "2026-10-01", Newcomer = new() { Name = "Eva Ek" } });
        Assert.Equal(("ee", null), (plan.Seats[^1].HolderOn(new(2026, 10, 1)), plan.Seats[^1].HolderOn(Today)));
        Assert.Null(plan.People[^1].Email);
        Assert.Equal("role=edit.blank person=edit.seat.either name=edit.blank", Refused(() => SeatEdits.Add(At, "fsg", new() { Person = "aa", Newcomer = new() { Email = "x@sof.example" } })));
    }

    [Fact]
    public void Vacate_LeavesTheSeatEmptyAfterTheDay()
    {
        var plan = SeatEdits.Vacate(At, "fsg", "kommunal", "2026-09-30");
        Assert.Equal(("cc", null), (plan.Seats[1].HolderOn(new(2026, 9, 30)), plan.Seats[1].HolderOn(new(2026, 10, 1))));
        Assert.Equal("until=edit.seat.vacant", Refused(() => SeatEdits.Vacate(At, "fsg", "kommunal-2", "")));
        Assert.Equal("until=edit.seat.past", Refused(() => SeatEdits.Vacate(At, "fsg", "kommunal", "2026-08-30")));
        Assert.Null(SeatEdits.Vacate(At, "fsg", "kommunal", "2026-08-31").Seats[1].HolderOn(Today));
    }

    [Fact]
    public void End_LeavesNoSeatAfterTheDay()
    {
        Assert.Null(SeatEdits.End(At, "fsg", "kommunal", "").Seats[1].HolderOn(Today.AddDays(1)));
        Assert.Equal("cc", SeatEdits.End(At, "fsg", "kommunal", "").Seats[1].HolderOn(Today));
        var later = SeatEdits.Add(At, "fsg", new() { Role = "member", From = "2026-12-01" });
        Assert.Equal("until=edit.seat.outside", Refused(() => SeatEdits.End(later.On(), "fsg", later.Seats[^1].Key, "2026-11-01")));
    }

    [Fact]
    public void People_AreAddedByInitialsAndChanged()
    {
        var plan = PersonEdits.Add(At, new() { Name = "Åke Berg-Lind", Email = "ake@sof.example" });
        Assert.Equal(("abl", "Åke Berg-Lind"), (plan.People[^1].Key, plan.People[^1].Name));
        Assert.Equal("cc-2", PersonEdits.Add(At, new() { Name = "C C" }).People[^1].Key);
        Assert.Equal("ny@sof.example", PersonEdits.Change(At, "cc", new() { Name = "C C", Email = "ny@sof.example" }).People[2].Email);
        Assert.Same(At.Plan, PersonEdits.Change(At, "cc", new() { Name = "CC", Email = "cc@sof.example" }));
    }

    [Fact]
    public void People_WithFaults_TellEachBesideItsField()
    {
        Assert.Equal("name=edit.blank email=edit.mail", Refused(() => PersonEdits.Add(At, new() { Email = "a b" })));
        Assert.Equal("BB har redan den adressen. Ändra den personen i stället.", Said(() => PersonEdits.Add(At, new() { Name = "Ny", Email = "BB@sof.example" })));
        Assert.Equal("edit.person.gone", Refused(() => PersonEdits.Change(At, "finns-inte", new() { Name = "A" })));
    }
}
