using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>Guesses what somebody meant to write.</summary>
internal static class EditDistance
{
    /// <summary>" Menade du x?", or nothing when no name is near.</summary>
    public static object Guess(string written, IEnumerable<string> names)
    {
        if (written.Length > 60)
            return "";
        var best = names.Select(n => (Name: n, Distance: Between(written.ToLowerInvariant(), n.ToLowerInvariant())))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Min(written.Length, best.Name.Length) / 3
            ? new Sentence("wheel.guess", Shown.Quoted(best.Name))
            : "";
    }

    /// <summary>How many letters must be put in, taken out, changed, or swapped with their neighbour.</summary>
    internal static int Between(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
