namespace Arshjul.Core.Checks;

/// <summary>A standing point or an item that another meeting takes after a change.</summary>
/// <param name="Title">Its title.</param>
/// <param name="From">Day of the meeting it stood on.</param>
/// <param name="To">Day of the meeting it stands on now; null for none.</param>
public sealed record LandingMove(string Title, DateOnly? From, DateOnly? To);
