namespace Arshjul.Templates.YearEnd;

/// <summary>A group's proposed year.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Rhythm">The rhythm in a sentence, or that the year is laid already.</param>
/// <param name="Rows">Its meetings by day.</param>
public sealed record ReferralGroup(string Name, string Rhythm, IReadOnlyList<ReferralRow> Rows);
