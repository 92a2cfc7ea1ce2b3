namespace Arshjul.Core.StandingPoints;

/// <summary>Due at every meeting of an allowed kind.</summary>
public sealed record EveryMeetingRule : DueRule;
