using Arshjul.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Access;

/// <summary>What was asked of a device: read once, soon, for the same errand, and by nobody who has other keys.</summary>
public sealed class PasskeyTicketsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 2, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void Take_OfATicket_GivesWhatWasAsked_Once()
    {
        var tickets = new PasskeyTickets(_keys, _clock);
        var ticket = tickets.Make("", "frågan\nmed rader\n\n");

        Assert.Equal("frågan\nmed rader\n\n", tickets.Take("", ticket));
        Assert.Null(tickets.Take("", ticket));
        Assert.NotEqual(tickets.Make("", "x"), tickets.Make("", "x"));
    }

    [Fact]
    public void Take_OnAnotherInstanceWithTheSameKeys_Works_AndWithOthersDoesNot()
    {
        var ticket = new PasskeyTickets(_keys, _clock).Make("session", "frågan");

        Assert.Null(new PasskeyTickets(new EphemeralDataProtectionProvider(), _clock).Take("session", ticket));
        Assert.Equal("frågan", new PasskeyTickets(_keys, _clock).Take("session", ticket));
    }

    [Fact]
    public void Take_ForAnotherErrand_GivesNothing_AndUsesNothingUp()
    {
        var tickets = new PasskeyTickets(_keys, _clock);
        var ticket = tickets.Make("session", "frågan");

        Assert.Null(tickets.Take("", ticket));
        Assert.Null(tickets.Take("sessio", ticket));
        Assert.Equal("frågan", tickets.Take("session", ticket));
    }

    [Fact]
    public void Take_AfterFiveMinutes_GivesNothing_AndTheUsedAreForgottenOnlyThen()
    {
        var tickets = new PasskeyTickets(_keys, _clock);
        string late = tickets.Make("", "a"), used = tickets.Make("", "b"), last = tickets.Make("", "c");
        Assert.Equal("b", tickets.Take("", used));

        _clock.Advance(PasskeyTickets.Life);
        Assert.Null(tickets.Take("", used));
        Assert.Equal("c", tickets.Take("", last));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(tickets.Take("", late));
        Assert.Null(tickets.Take("", used));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("å")]
    [InlineData("=")]
    public void Take_OfWhatIsNoTicket_GivesNothing(string ticket)
    {
        var tickets = new PasskeyTickets(_keys, _clock);

        Assert.Null(tickets.Take("", ticket));
        Assert.Null(tickets.Take("", new string('A', 100_000)));
    }
}
