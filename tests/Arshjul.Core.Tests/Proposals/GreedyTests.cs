using Arshjul.Core.Proposals;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Core.Tests.Proposals.Naive;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>On large years: a short search never loses to laying one meeting after the other.</summary>
public sealed class GreedyTests
{
    /// <summary>Far less than a proposal may take.</summary>
    private static readonly SearchBudget Little = new(2_000_000, 1_000_000);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Search_OfALargeYear_NeverLosesToTheGreedyBaseline(int part)
    {
        var won = 0;
        for (var seed = part * 10; seed < (part + 1) * 10; seed++)
        {
            var departments = Dose.IsLong ? 2 + (seed % 11) : 1 + (seed % 4);
            var layout = Layout(departments, seed);
            var (greedy, search) = (layout.Puzzles.Sum(GreedyBaseline.Cost), new LayoutSearch(layout, Little));
            foreach (var _ in search.Run())
            {
                // To the end.
            }
            Assert.True(search.IsWhole, $"seed {seed}: a hard rule is broken");
            Assert.True(search.Cost <= greedy, $"seed {seed}, {departments} departments: {search.Cost}, greedy {greedy}");
            won += search.Cost < greedy ? 1 : 0;
        }
        Assert.True(won >= 5, $"the baseline is no challenge if it wins {10 - won} times in 10");
    }

    [Fact]
    public void Propose_ForTwoDepartments_BreaksNoHardRuleAndCostsWhatItSays()
    {
        var plan = WishedMunicipality.Plan(2, Proposing.Year, seed: 3);
        var at = Proposing.At(plan);

        var proposal = Proposing.Propose(at);

        Assert.True(proposal.IsWhole);
        Assert.Equal(100, proposal.Meetings.Count);
        Assert.All(proposal.Meetings, m => Assert.NotEmpty(m.Reasons));
        NaiveCheck.Holds(at, proposal, plan.Organisation.Weights, "two departments");
    }

    private static YearLayout Layout(int departments, int seed)
    {
        var at = Proposing.At(WishedMunicipality.Plan(departments, Proposing.Year, seed));
        return new LayoutMaker(new ProposalRequest { At = at, Year = Proposing.Year }).Make(at.Plan.Organisation.Weights, _ => DemandState.Kept);
    }
}
