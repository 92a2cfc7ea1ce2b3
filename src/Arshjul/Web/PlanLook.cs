using Arshjul.Core.Checks;
using Arshjul.Core.Planning;

namespace Arshjul.Web;

/// <summary>The plan as one request sees it.</summary>
/// <param name="Stored">The facts and their revision.</param>
/// <param name="Index">The facts in order.</param>
/// <param name="At">What is known of them now.</param>
internal sealed record PlanLook(StoredPlan Stored, PlanIndex Index, PlanAt At)
{
    private readonly Dictionary<int, IReadOnlyList<Finding>> _findings = [];

    /// <summary>What there is to say about a year, worked out once.</summary>
    public IReadOnlyList<Finding> FindingsOf(int year) => _findings.TryGetValue(year, out var known) ? known : _findings[year] = PlanCheck.Of(At, year);
}
