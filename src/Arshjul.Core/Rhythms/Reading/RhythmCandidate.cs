namespace Arshjul.Core.Rhythms.Reading;

/// <summary>A rule that a list might follow.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">First day on which it is meant.</param>
/// <param name="Until">Last day.</param>
/// <param name="Bits">How many bits it takes to tell it.</param>
internal sealed record RhythmCandidate(Rhythm Rule, DateOnly From, DateOnly Until, double Bits);
