using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Tests.Proposals.Naive;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>On years small enough to look at all of them: the proposal is the cheapest there is, and none is made when there is none.</summary>
public sealed class OptimalityTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Dose.Of(10)).Select(i => i * 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Proposal_OfASmallYear_IsTheCheapestOfAll(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            var at = RandomYears.At(seed);
            var weights = at.Plan.Organisation.Weights;
            var cheapest = Exhaustive.Cheapest(at, RandomYears.Year, weights);
            var proposal = Propose(at);

            Assert.True(cheapest is null == proposal.Conflicts.Count > 0, $"seed {seed}: cheapest {cheapest}, {proposal.Conflicts.Count} conflicts");
            if (cheapest is null)
                continue;
            Assert.True(cheapest == proposal.Cost && proposal.IsProvedBest && proposal.IsWhole, $"seed {seed}: {proposal.Cost} instead of {cheapest}, proved {proposal.IsProvedBest}");
            Assert.Equal(proposal.Cost, proposal.Costs.Sum(c => c.Cost));
            NaiveCheck.Holds(at, proposal, weights, $"seed {seed}");
        }
    }

    private static PlanProposal Propose(PlanAt at)
    {
        var proposal = new YearProposal(new ProposalRequest { At = at, Year = RandomYears.Year });
        foreach (var _ in proposal.Work())
        {
            // To the end.
        }
        return proposal.Result();
    }
}
