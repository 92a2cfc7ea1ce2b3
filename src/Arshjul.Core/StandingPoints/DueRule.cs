using System.Text.Json.Serialization;

namespace Arshjul.Core.StandingPoints;

/// <summary>When a standing point is due. Any point can also be asked for on demand (<see cref="PointRequest"/>), whatever its rule.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "when", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(EveryMeetingRule), "everyMeeting")]
[JsonDerivedType(typeof(EveryNthMeetingRule), "everyNthMeeting")]
[JsonDerivedType(typeof(MonthsRule), "months")]
[JsonDerivedType(typeof(YearlyRule), "yearly")]
[JsonDerivedType(typeof(PeriodRule), "period")]
[JsonDerivedType(typeof(AfterEventRule), "afterEvent")]
[JsonDerivedType(typeof(OnDemandRule), "onDemand")]
public abstract record DueRule;
