namespace Arshjul.Storage.Model;

/// <summary>Compares lists of facts.</summary>
internal static class ListDifference
{
    /// <summary>The difference between two lists.</summary>
    /// <exception cref="ArgumentException">Two facts of a list have the same key.</exception>
    public static ListDifference<T> Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, object> keyOf)
        where T : class
    {
        var places = new Dictionary<object, int>(before.Count);
        for (var i = 0; i < before.Count; i++)
            places.Add(keyOf(before[i]), i);

        var seen = new HashSet<object>(after.Count);
        var (changed, added) = (new List<T>(), new List<T>());
        var (last, reordered) = (-1, false);
        foreach (var fact in after)
        {
            var key = keyOf(fact);
            if (!seen.Add(key))
                throw new ArgumentException($"Two facts of the kind {typeof(T).Name} have the key {key}.", nameof(after));
            if (!places.TryGetValue(key, out var place))
            {
                added.Add(fact);
                continue;
            }

            reordered |= place < last || added.Count > 0;
            last = place;
            if (!Same(before[place], fact))
                changed.Add(fact);
        }

        return new ListDifference<T>([.. before.Where(f => !seen.Contains(keyOf(f)))], changed, added, reordered);
    }

    // Records compare their lists by reference: unequal ones may still read the same.
    private static bool Same<T>(T before, T after)
        where T : class =>
        ReferenceEquals(before, after) || before.Equals(after) || JsonText.Bytes(before).AsSpan().SequenceEqual(JsonText.Bytes(after));
}
