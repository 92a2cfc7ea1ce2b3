namespace Arshjul.Core.Editing;

/// <summary>A proposed change of a seat as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record SeatProposalForm
{
    /// <summary>Key of the seat.</summary>
    public string? Seat { get; init; }

    /// <summary>Name of who is to hold it; empty for it to be vacant.</summary>
    public string? Name { get; init; }

    /// <summary>The address of who is to hold it.</summary>
    public string? Email { get; init; }

    /// <summary>The first day; empty for today.</summary>
    public string? From { get; init; }
}
