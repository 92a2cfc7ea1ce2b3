namespace Arshjul.Pages.Groups;

/// <summary>A group with its seats.</summary>
public sealed record GroupModel
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What is good to know about it, name and value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <summary>Its seats, party by party; all together when the visitor may not see the parties.</summary>
    public required IReadOnlyList<PartySeats> Parties { get; init; }

    /// <summary>Seats that are no more.</summary>
    public IReadOnlyList<SeatLine> Ended { get; init; } = [];

    /// <summary>What waits for the visitor to confirm: the proposal's key and its words.</summary>
    public IReadOnlyList<(string Key, string Text)> Waiting { get; init; } = [];

    /// <summary>The seats of the visitor's own party, when the visitor may propose changes of them.</summary>
    public IReadOnlyList<SeatLine> Own { get; init; } = [];

    /// <summary>What the visitor has proposed, the latest first.</summary>
    public IReadOnlyList<OwnProposal> Proposed { get; init; } = [];

    /// <summary>Addresses at which mail does not arrive, with what happened and what to do.</summary>
    public IReadOnlyDictionary<string, string> Troubled { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the visitor may change seats and sees addresses.</summary>
    public bool MayManage { get; init; }

    /// <summary>Whether its meetings are called from here.</summary>
    public bool IsCalled { get; init; }

    /// <summary>The seats of a party.</summary>
    /// <param name="Party">Its name; null for seats without one, or when it is not shown.</param>
    /// <param name="Seats">The seats, in order of what they are for.</param>
    public sealed record PartySeats(string? Party, IReadOnlyList<SeatLine> Seats);

    /// <summary>A seat.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Called">What it is for.</param>
    /// <param name="Holder">Who holds it today.</param>
    /// <param name="IsVacant">Whether it exists today and nobody holds it.</param>
    /// <param name="Term">For how long.</param>
    /// <param name="Next">Who holds it after that.</param>
    public sealed record SeatLine(string Key, string Called, SeatHolder? Holder, bool IsVacant, string Term, string Next);

    /// <summary>What the visitor has proposed.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Text">What it proposes.</param>
    /// <param name="State">What became of it.</param>
    /// <param name="IsOpen">Whether it waits, and can be taken back.</param>
    public sealed record OwnProposal(string Key, string Text, string State, bool IsOpen);

    /// <summary>Who holds a seat.</summary>
    /// <param name="Person">Key of the person.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Email">The address.</param>
    public sealed record SeatHolder(string Person, string Name, string? Email);
}
