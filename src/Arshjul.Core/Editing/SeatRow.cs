namespace Arshjul.Core.Editing;

/// <summary>A row of a list of seats with their holders, as it stands in somebody's CSV or Excel file.</summary>
/// <param name="Name">The holder's name; empty for a vacant seat.</param>
/// <param name="Mail">The holder's address.</param>
/// <param name="Role">What the seat is for, in Swedish or as the program's own word: ledamot, ersättare, ordförande; empty is an ordinary member.</param>
/// <param name="Party">The organisation it belongs to.</param>
/// <param name="Title">The function it stands for.</param>
/// <param name="From">The first day; empty is today.</param>
public sealed record SeatRow(string? Name, string? Mail, string? Role, string? Party, string? Title, string? From);
