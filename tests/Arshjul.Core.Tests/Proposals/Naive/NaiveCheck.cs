using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Xunit;

namespace Arshjul.Core.Tests.Proposals.Naive;

/// <summary>Goes through a proposal the long way: no hard rule broken, every pin and decided day there, and the cost as it says.</summary>
internal static class NaiveCheck
{
    public static void Holds(PlanAt at, PlanProposal proposal, ProposalWeights weights, string told)
    {
        var naive = new NaiveYear(at, proposal.Year, weights, _ => true);
        var wishes = naive.Wishes;
        var cost = 0L;
        var found = new List<IReadOnlyList<NaiveMeeting>>();
        for (var a = 0; a < wishes.Count; a++)
        {
            var row = naive.Row(wishes[a], [.. proposal.Meetings.Where(m => m.Groups[0] == wishes[a].Group && m.Kind == wishes[a].Kind).OrderBy(m => m.Date).Select(m => (m.Date, m.Start, m.End))]);
            found.Add(row.Row);
            cost += row.Cost + naive.WithPlan(wishes[a], row.Row);
            for (var b = 0; b < a; b++)
                cost += naive.Together(wishes[b], found[b], wishes[a], row.Row);
        }
        Assert.True(cost < NaiveYear.Hard, $"{told}: a hard rule is broken");
        Assert.True(cost == proposal.Cost, $"{told}: it costs {cost}, not {proposal.Cost}");
    }
}
