namespace Arshjul.Core.Wheels;

/// <summary>Days that lie as ground under the rings.</summary>
/// <param name="Kind">Why.</param>
/// <param name="From">First day, within the picture.</param>
/// <param name="To">Last day, within the picture.</param>
/// <param name="Name">What people call them, "midsommardagen", "sportlov".</param>
public sealed record WheelGround(GroundKind Kind, DateOnly From, DateOnly To, string Name);
