using Arshjul.Core.Groups;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Groups;

public sealed class SeatTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Fact]
    public void Holder_OnTheFirstAndLastDay_StillHolds()
    {
        var seat = Seat(new Holding { Person = "aa", From = new(2026, 3, 1), Until = new(2026, 9, 30) });
        Assert.Null(seat.HolderOn(new(2026, 2, 28)));
        Assert.Equal("aa", seat.HolderOn(new(2026, 3, 1)));
        Assert.Equal("aa", seat.HolderOn(new(2026, 9, 30)));
        Assert.Null(seat.HolderOn(new(2026, 10, 1)));
    }

    [Fact]
    public void Holders_WhoSucceedEachOther_LeaveNoDayBetween()
    {
        var seat = Seat(new Holding { Person = "aa", Until = new(2026, 6, 30) }, new Holding { Person = "bb", From = new(2026, 7, 1) });
        Assert.Equal(("aa", "bb"), (seat.HolderOn(new(2026, 6, 30)), seat.HolderOn(new(2026, 7, 1))));
    }

    [Fact]
    public void Holders_WithAGap_LeaveTheSeatVacant()
    {
        var seat = Seat(new Holding { Person = "aa", Until = new(2026, 6, 30) }, new Holding { Person = "bb", From = new(2026, 8, 1) });
        Assert.Null(seat.HolderOn(new(2026, 7, 15)));
    }

    [Fact]
    public void Holders_WhoOverlap_GiveTheSeatToTheOneNamedLast()
    {
        var seat = Seat(new Holding { Person = "aa" }, new Holding { Person = "bb", From = new(2026, 8, 1) });
        Assert.Equal(("aa", "bb"), (seat.HolderOn(new(2026, 7, 31)), seat.HolderOn(new(2026, 8, 1))));
    }

    [Fact]
    public void Seat_OutsideItsOwnDays_HasNoHolder()
    {
        var seat = Seat(new Holding { Person = "aa" }) with { From = new(2026, 2, 1), Until = new(2026, 11, 30) };
        Assert.Null(seat.HolderOn(new(2026, 1, 31)));
        Assert.Equal("aa", seat.HolderOn(new(2026, 2, 1)));
        Assert.Equal("aa", seat.HolderOn(new(2026, 11, 30)));
        Assert.Null(seat.HolderOn(new(2026, 12, 1)));
    }

    [Fact]
    public void Seat_ThatNobodyEverHeld_IsVacant() => Assert.Null(Seat().HolderOn(NewYear));

    [Fact]
    public void Holder_OnAnyDay_IsSomebodyWhoseTimeItIs() =>
        Gen.Select(Holdings().Array[0, 5], Gen.Int[0, 400]).Holds(
            (holdings, day) =>
            {
                var on = NewYear.AddDays(day);
                var covering = holdings.Where(h => (h.From ?? on) <= on && on <= (h.Until ?? on)).Select(h => h.Person).ToList();
                return Seat(holdings).HolderOn(on) == covering.LastOrDefault();
            },
            2000);

    private static Gen<Holding> Holdings() => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 400].Nullable(), Gen.Int[0, 400].Nullable())
        .Select((person, from, until) => new Holding
        {
            Person = "p" + person,
            From = from is { } f ? NewYear.AddDays(f) : null,
            Until = until is { } u ? NewYear.AddDays(u) : null,
        });

    private static Seat Seat(params Holding[] holders) => new() { Group = "fsg", Key = "kommunal", Role = SeatRole.Member, Holders = holders };
}
