using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>Proposed changes of seats, in words.</summary>
internal static class ProposalLines
{
    /// <summary>What a proposal would change.</summary>
    public static string Of(PlanAt at, SeatProposal proposal, Phrasebook words)
    {
        var seat = at.Plan.Seats.FirstOrDefault(s => s.Group == proposal.Group && s.Key == proposal.Seat);
        var called = seat is null ? words.Say("web.group.seat") : string.Join(", ", new[] { SeatLines.Called(seat, words), seat.Party }.OfType<string>());
        var from = Spoken.Day(words, proposal.From);
        return (proposal.Name, proposal.Holder) switch
        {
            (null, { } holder) => words.Say("web.proposal.vacate", called, at.NameOf(holder), from),
            ({ } name, null) => words.Say("web.seats.import.filled", called, name, from),
            ({ } name, { } holder) => words.Say("web.seats.import.instead", called, name, at.NameOf(holder), from),
            _ => called,
        };
    }

    /// <summary>What became of it.</summary>
    public static string State(SeatProposal proposal, Phrasebook words) =>
        proposal.IsOpen ? words.Say("web.proposal.waits") : proposal.IsConfirmed ? words.Say("web.proposal.confirmed") : words.Say("web.proposal.declined", proposal.Reply);
}
