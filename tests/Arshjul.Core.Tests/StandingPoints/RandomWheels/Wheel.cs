using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>A random plan, looked at at a random moment. Prints itself as short text, so that a counterexample can be read.</summary>
internal sealed record Wheel(YearPlan Plan, DateTime Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    public PlanAt At() => new(Plan, Now);

    public PlanAt At(DateTime moment) => new(Plan, moment);

    public static (string Point, string Label) Id(PointInstance instance) => (instance.Point, instance.Label.Text);

    public static (string Point, string Label) Id(PlanConflict conflict) => (conflict.Point, conflict.Label);

    public override string ToString() => WheelText.Of(this);
}
