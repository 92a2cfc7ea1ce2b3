namespace Arshjul.Core.StandingPoints;

/// <summary>Due only when somebody asks for it (sv: vid behov).</summary>
public sealed record OnDemandRule : DueRule;
