using System.Globalization;
using System.Text;

namespace Arshjul.Core.Editing;

/// <summary>Makes the short name of something new from what it is called: "Mål &amp; ekonomi" is <c>mal-ekonomi</c>, the second one <c>mal-ekonomi-2</c>.</summary>
public static class ReadableKey
{
    private const int Longest = 40;

    /// <summary>A key that is not taken.</summary>
    /// <param name="called">What it is called.</param>
    /// <param name="otherwise">The key when there is no letter or digit in that.</param>
    /// <param name="taken">The keys that others have.</param>
    public static string Of(string called, string otherwise, IEnumerable<string> taken)
    {
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var stem = Folded(called) is { Length: > 0 } folded ? folded : otherwise;
        var key = stem;
        for (var n = 2; used.Contains(key); n++)
            key = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        return key;
    }

    private static string Folded(string called)
    {
        var key = new StringBuilder();
        // Half characters and those that are none cannot be taken apart.
        var whole = string.Concat(called.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherNotAssigned ? "-" : r.ToString()));
        foreach (var c in whole.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                key.Append(c);
            // å, ä, ö and é are a letter with a mark of its own by now.
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        if (key.Length > Longest)
        {
            var cut = key.ToString(0, Longest + 1).LastIndexOf('-');
            key.Length = cut > 0 ? cut : Longest;
        }
        return key.ToString().TrimEnd('-');
    }
}
