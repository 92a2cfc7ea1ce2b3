using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SeatRowsTests
{
    [Fact]
    public void Import_AddsPeopleAndSeats_AndKeepsTheRest()
    {
        var plan = SeatRows.Import(At, "fsg", [
            new("Eva Ek", "ee@sof.example", "Ordförande", "Arbetsgivaren", "FC", "2026-10-01"), new("Fia Fors", null, "ledamot", "Vision", null, null), new(null, null, "ersättare", "Vision", null, null)]);
        Assert.Equal(Plan.Seats, plan.Seats.Take(Plan.Seats.Count));
        Assert.Equal([("fc", SeatRole.Chair), ("vision", SeatRole.Member), ("vision-2", SeatRole.Substitute)], plan.Seats.Skip(3).Select(s => (s.Key, s.Role)));
        Assert.Equal(["ee", null, "ff"], [plan.Seats[3].HolderOn(new(2026, 10, 1)), plan.Seats[3].HolderOn(Today), plan.Seats[4].HolderOn(Today)]);
        Assert.Empty(plan.Seats[5].Holders);
    }

    [Fact]
    public void Import_OfSeatsThatAreThere_GivesThemTheirHolders()
    {
        var plan = SeatRows.Import(At, "fsg", [new("DD", "dd@sof.example", "Member", "Kommunal", null, "1 oktober"), new("AA", "", "suppleant", "Kommunal", "", "")]);
        Assert.Equal(3, plan.Seats.Count);
        Assert.Equal(["cc", "dd", "aa"], [plan.Seats[1].HolderOn(Today), plan.Seats[1].HolderOn(new(2026, 10, 1)), plan.Seats[2].HolderOn(Today)]);
        Assert.Equal(4, plan.People.Count);
    }

    [Fact]
    public void Import_Twice_ChangesNothing()
    {
        SeatRow[] rows = [new("Eva Ek", "ee@sof.example", "ledamot", "Vision", null, null), new("Fia Fors", "ff@sof.example", "ledamot", "Vision", null, null)];
        var once = SeatRows.Import(At, "fsg", rows);
        var twice = SeatRows.Import(once.On(), "fsg", [rows[1], rows[0]]);
        Assert.Equal(once.Seats.Select(s => (s.Key, s.HolderOn(Today))), twice.Seats.Select(s => (s.Key, s.HolderOn(Today))));
        Assert.Equal(once.People, twice.People);
    }

    [Fact]
    public void Import_OfAKnownAddress_TakesTheNewName() =>
        Assert.Equal("Cia C", SeatRows.Import(At, "fsg", [new("Cia C", "CC@sof.example", "", "Kommunal", null, null)]).People[2].Name);

    [Fact]
    public void Import_WithFaults_TellsThemAllByRow()
    {
        Assert.Equal("1.mail=edit.mail 2.role=edit.word 2.from=edit.date 3.name=edit.blank 4.from=edit.seat.held", Refused(() => SeatRows.Import(At, "fsg", [
            new("A", "a@", "", null, null, null), new("B", null, "kung", null, null, "sen"), new("", "x@sof.example", "", null, null, null), new("DD", "dd@sof.example", "ledamot", "Kommunal", null, "2026-01-01")])));
        Assert.Equal("edit.rows.none", Refused(() => SeatRows.Import(At, "fsg", [])));
    }
}
