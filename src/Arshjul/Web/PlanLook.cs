using Arshjul.Core.Planning;

namespace Arshjul.Web;

/// <summary>The plan as one request sees it.</summary>
/// <param name="Stored">The facts and their revision.</param>
/// <param name="Index">The facts in order.</param>
/// <param name="At">What is known of them now.</param>
internal sealed record PlanLook(StoredPlan Stored, PlanIndex Index, PlanAt At);
