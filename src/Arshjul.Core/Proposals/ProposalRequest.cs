using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Proposals;

/// <summary>What a year is to be proposed from.</summary>
public sealed record ProposalRequest
{
    /// <summary>The plan with its wishes, as it is known now.</summary>
    public required PlanAt At { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Keys of the groups to propose for; all that have a wish when empty. What the others have in the plan stays.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Days to pin beside those of the wishes: the group's key and the day of an ordinary meeting.</summary>
    public IReadOnlyList<(string Group, DateOnly Date)> Pins { get; init; } = [];

    /// <summary>The weights; the organisation's own when null.</summary>
    public ProposalWeights? Weights { get; init; }
}
