using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Tests.Proposals.Naive;

/// <summary>Looks at every possible year.</summary>
internal static class Exhaustive
{
    /// <summary>What the cheapest year costs in which no hard rule is broken; null when there is none.</summary>
    public static long? Cheapest(PlanAt at, int year, ProposalWeights weights, Func<string, bool>? isOn = null)
    {
        var naive = new NaiveYear(at, year, weights, isOn ?? (_ => true));
        var wishes = naive.Wishes;
        var rows = wishes.Select(w => naive.Rows(w).Select(r => (r.Row, Cost: r.Cost + naive.WithPlan(w, r.Row))).Where(r => r.Cost < NaiveYear.Hard).ToList()).ToList();
        var together = new Dictionary<(int, int), long[,]>();
        for (var a = 0; a < wishes.Count; a++)
        {
            for (var b = a + 1; b < wishes.Count; b++)
            {
                var costs = together[(a, b)] = new long[rows[a].Count, rows[b].Count];
                for (var i = 0; i < rows[a].Count; i++)
                    for (var j = 0; j < rows[b].Count; j++)
                        costs[i, j] = naive.Together(wishes[a], rows[a][i].Row, wishes[b], rows[b][j].Row);
            }
        }
        var best = NaiveYear.Hard;
        Go(0, 0, new int[wishes.Count]);
        return best < NaiveYear.Hard ? best : null;

        void Go(int wish, long cost, int[] chosen)
        {
            if (cost >= best)
                return;
            if (wish == wishes.Count)
            {
                best = cost;
                return;
            }
            for (chosen[wish] = 0; chosen[wish] < rows[wish].Count; chosen[wish]++)
            {
                var sum = cost + rows[wish][chosen[wish]].Cost;
                for (var other = 0; other < wish; other++)
                    sum += together[(other, wish)][chosen[other], chosen[wish]];
                Go(wish + 1, sum, chosen);
            }
        }
    }

    /// <summary>Whether there is a year that breaks none of the demands looked at.</summary>
    public static bool IsPossible(PlanAt at, int year, Func<string, bool> isOn)
    {
        var naive = new NaiveYear(at, year, new ProposalWeights(), isOn);
        var wishes = naive.Wishes;
        var rows = wishes.Select(w => new Lazy<List<IReadOnlyList<NaiveMeeting>>>(() => [.. naive.Rows(w).Select(r => r.Row).Where(r => naive.WithPlan(w, r) < NaiveYear.Hard)])).ToList();
        return Go([]);

        bool Go(List<IReadOnlyList<NaiveMeeting>> laid)
        {
            if (laid.Count == wishes.Count)
                return true;
            var wish = wishes[laid.Count];
            foreach (var row in rows[laid.Count].Value)
            {
                if (laid.Where((l, i) => naive.Together(wishes[i], l, wish, row) >= NaiveYear.Hard).Any())
                    continue;
                if (Go([.. laid, row]))
                    return true;
            }
            return false;
        }
    }
}
