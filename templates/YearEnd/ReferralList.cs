namespace Arshjul.Templates.YearEnd;

/// <summary>Sentences under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The sentences.</param>
public sealed record ReferralList(string Heading, IReadOnlyList<string> Lines);
