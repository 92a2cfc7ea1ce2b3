namespace Arshjul.Templates.YearEnd;

/// <summary>One proposed meeting, or one that is not proposed.</summary>
/// <param name="Day">The proposed day, or a dash.</param>
/// <param name="Detail">Week, time and what sort of meeting.</param>
/// <param name="Why">Where the day comes from.</param>
/// <param name="Was">The day this year; null for a new meeting.</param>
public sealed record ReferralRow(string Day, string Detail, string Why, string? Was);
