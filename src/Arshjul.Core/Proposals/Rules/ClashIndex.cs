using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Which choices of two lanes cannot both be taken.</summary>
internal sealed class ClashIndex
{
    private readonly List<int>?[] _ofFirst;
    private readonly List<int>?[] _ofSecond;

    /// <summary>Finds them among the choices that overlap.</summary>
    /// <param name="first">One lane.</param>
    /// <param name="second">The other.</param>
    /// <param name="shares">Whether two choices that overlap have something in common.</param>
    public ClashIndex(Lane first, Lane second, Func<DayChoice, DayChoice, bool> shares)
    {
        (_ofFirst, _ofSecond) = (new List<int>?[first.Choices.Count], new List<int>?[second.Choices.Count]);
        var byDay = second.Choices.SelectMany((c, i) => Days(c).Select(d => (Day: d, Index: i))).ToLookup(c => c.Day, c => c.Index);
        for (var a = 0; a < first.Choices.Count; a++)
        {
            var one = first.Choices[a];
            foreach (var b in Days(one).SelectMany(d => byDay[d]).Distinct())
            {
                var two = second.Choices[b];
                if ((one.IsFixed && two.IsFixed) || !one.Overlaps(two) || !shares(one, two))
                    continue;
                (_ofFirst[a] ??= []).Add(b);
                (_ofSecond[b] ??= []).Add(a);
                Any = true;
            }
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any { get; }

    /// <summary>The choices of the first lane that a choice of the second excludes.</summary>
    public IReadOnlyList<int> OfFirst(int second) => _ofSecond[second] ?? [];

    /// <summary>The choices of the second lane that a choice of the first excludes.</summary>
    public IReadOnlyList<int> OfSecond(int first) => _ofFirst[first] ?? [];

    private static IEnumerable<DateOnly> Days(DayChoice choice)
    {
        for (var day = choice.Date; day <= choice.LastDate; day = day.AddDays(1))
            yield return day;
    }
}
