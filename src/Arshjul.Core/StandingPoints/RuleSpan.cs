namespace Arshjul.Core.StandingPoints;

/// <summary>A rule and the days on which it holds.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">First day.</param>
/// <param name="End">First day on which it no longer holds.</param>
internal sealed record RuleSpan(DueRule Rule, DateOnly Start, DateOnly End)
{
    public bool Covers(DateOnly day) => Start <= day && day < End;
}
