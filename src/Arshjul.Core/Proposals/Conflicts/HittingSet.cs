namespace Arshjul.Core.Proposals.Conflicts;

/// <summary>The smallest set that has something of each of several sets; of several smallest the first in order.</summary>
internal static class HittingSet
{
    /// <summary>Finds it; the sets hold indices below 10,000 and none of them is empty.</summary>
    public static IReadOnlyList<int> Smallest(IReadOnlyList<IReadOnlySet<int>> sets)
    {
        for (var size = 0; ; size++)
            if (Within(sets, size, []) is { } found)
                return [.. found.Order()];
    }

    private static List<int>? Within(IReadOnlyList<IReadOnlySet<int>> sets, int size, List<int> chosen)
    {
        IReadOnlySet<int>? open = null;
        foreach (var set in sets)
            if (!chosen.Exists(set.Contains) && (open is null || set.Count < open.Count))
                open = set;
        if (open is null)
            return [.. chosen];
        if (chosen.Count == size || chosen.Count + Apart(sets, chosen) > size)
            return null;
        foreach (var one in open.Order())
        {
            chosen.Add(one);
            if (Within(sets, size, chosen) is { } found)
                return found;
            chosen.RemoveAt(chosen.Count - 1);
        }
        return null;
    }

    /// <summary>How many of the sets still open have nothing in common: so many more are needed at least.</summary>
    private static int Apart(IReadOnlyList<IReadOnlySet<int>> sets, List<int> chosen)
    {
        var (count, seen) = (0, new HashSet<int>());
        foreach (var set in sets.Where(s => !chosen.Exists(s.Contains)).OrderBy(s => s.Count))
        {
            if (seen.Overlaps(set))
                continue;
            seen.UnionWith(set);
            count++;
        }
        return count;
    }
}
