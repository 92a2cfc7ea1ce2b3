namespace Arshjul.Tests.House;

/// <summary>Arrows that lead back to where they came from.</summary>
internal static class Circles
{
    /// <summary>The arrows that are part of a circle.</summary>
    public static IEnumerable<KeyValuePair<(string From, string To), string>> In(IReadOnlyDictionary<(string From, string To), string> arrows)
    {
        var next = arrows.Keys.ToLookup(a => a.From, a => a.To);
        var reach = arrows.Keys.Select(a => a.To).Distinct().ToDictionary(r => r, r => Reachable(next, r));
        return arrows.Where(a => reach[a.Key.To].Contains(a.Key.From));
    }

    private static HashSet<string> Reachable(ILookup<string, string> next, string room)
    {
        var (found, open) = (new HashSet<string>(), new Stack<string>([room]));
        while (open.TryPop(out var from))
            foreach (var to in next[from].Where(found.Add))
                open.Push(to);
        return found;
    }
}
