using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>What makes a line with dates uncertain as a whole: numbers that nobody has read, times that cannot be told apart, a date that is hardly a meeting's, a change of another line's.</summary>
internal static partial class LineDoubt
{
    /// <summary>The question, or null.</summary>
    /// <param name="text">The line without its times.</param>
    /// <param name="rest">The line without times and dates.</param>
    /// <param name="dates">How many dates were seen.</param>
    /// <param name="times">How many times.</param>
    public static Sentence? Of(string text, string rest, int dates, int times)
    {
        if (AboutThePage().IsMatch(text))
            return new Sentence("read.page");
        if (AboutAChange().IsMatch(text))
            return new Sentence("read.change");
        if ((times > 1 && times != dates) || (times > 0 && WrittenTimes.HasLone(rest)))
            return new Sentence("read.times");
        return Unread().Match(rest) is { Success: true } unread ? new Sentence("read.unread", unread.Value.Trim()) : null;
    }

    [GeneratedRegex(@"\b(?:uppdaterad|publicerad|ändrad|skapad|skickat|utskriven|sent|updated|published)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutThePage();

    [GeneratedRegex(@"\b(?:flytta\w*|framflytta\w*|ersätt\w*|inställ\w*|utgår|stryks|i stället för|istället för|moved|postponed|cancelled|instead of)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutAChange();

    // A number after a word numbers that word (sal 3); one that stands free, or after an "och", may be a day or an hour. A second of midnight is no number either way.
    [GeneratedRegex(@"\bkl\.?\s*\d[\d.:]*|(?<![\p{L}\d§][.:]?\s?|[\d.,:/-])\d{1,8}(?:\s*-\s*\d{1,2})?(?![\w:.%/-]|\s*(?:§|%|st\b|kr\b|dag|tim|\())|(?<![\d-])\d{4}-\d{4}(?![\d-])|\b(?:och|samt|and)\s+\d{1,2}(?![\w:%/-]|\.\d)|(?<=:\d{2})Z|[+-]\d{2}:\d{2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();
}
