using System.Globalization;
using System.Text;
using Arshjul.Core.Words;

namespace Arshjul.Core.Groups;

/// <summary>
/// The language of a group's own words: text with placeholders, <c>{datum}</c>, and nothing else. A brace is always one of a placeholder, and what fills
/// one is never looked at again, so that filling ends after one pass whatever stands there (sv: platshållare).
/// </summary>
public static class OwnWordsText
{
    /// <summary>The most that one placeholder is filled with, in characters.</summary>
    public const int LongestValue = 200;

    private const int LongestExcerpt = 30;

    private static readonly string[] Everywhere = ["grupp", "gruppnamn", "organisation"];

    // A subject shows on locked screens and in logs: there nobody is named.
    private static readonly string[] InTheSubject = [.. Everywhere, "datum", "tid", "plats"];
    private static readonly string[] InTheMail = [.. InTheSubject, "sammankallande", "titel"];

    // The greeting stands in a cancellation too, where a time and a place would invite to what is not held.
    private static readonly string[] InTheGreeting = ["namn", .. Everywhere, "sammankallande", "titel"];

    /// <summary>All placeholders, without braces.</summary>
    public static IReadOnlyList<string> All { get; } = [.. InTheMail, "namn"];

    /// <summary>The placeholders that may stand in a field, without braces.</summary>
    public static IReadOnlyList<string> Placeholders(OwnWordsField field) => field switch
    {
        OwnWordsField.Subject => InTheSubject,
        OwnWordsField.Greeting => InTheGreeting,
        _ => InTheMail,
    };

    /// <summary>How many characters a line of a field may have.</summary>
    public static int LongestLine(OwnWordsField field) => field is OwnWordsField.Closing or OwnWordsField.Greeting ? 150 : 100;

    /// <summary>How many lines a field may have.</summary>
    public static int MostLines(OwnWordsField field) => field switch
    {
        OwnWordsField.Closing => 4,
        OwnWordsField.Signature => 6,
        _ => 1,
    };

    /// <summary>What is wrong with the lines of a field, or null.</summary>
    public static Sentence? Fault(OwnWordsField field, IReadOnlyList<string> lines) =>
        lines.Count > MostLines(field) ? new Sentence("ownWords.lines", lines.Count, Name(field), MostLines(field)) : lines.Select(l => Fault(field, l)).FirstOrDefault(f => f is not null);

    /// <summary>What is wrong with one line of a field, or null.</summary>
    public static Sentence? Fault(OwnWordsField field, string line)
    {
        if (line.Length > LongestLine(field))
            return new Sentence("ownWords.long", Name(field), line.Length, LongestLine(field));
        for (var at = 0; line.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var next;)
        {
            var start = at + next;
            if (line[start] == '}')
                return new Sentence("ownWords.stray", Name(field));
            var length = line.AsSpan(start + 1).IndexOfAny('{', '}');
            if (length < 0 || line[start + 1 + length] == '{')
                return new Sentence("ownWords.open", Name(field), Excerpt(line[start..]));
            var name = line.Substring(start + 1, length);
            if (!Placeholders(field).Contains(name, StringComparer.OrdinalIgnoreCase))
                return new Sentence(All.Contains(name, StringComparer.OrdinalIgnoreCase) ? "ownWords.elsewhere" : "ownWords.unknown", Excerpt($"{{{name}}}"), Name(field), List(field));
            at = start + length + 2;
        }
        return null;
    }

    /// <summary>The line with its placeholders filled. What is no placeholder stays as it is written: filling never fails.</summary>
    /// <param name="line">The line.</param>
    /// <param name="value">What fills a placeholder, by its name in small letters; null for a name that is none.</param>
    public static string Fill(string line, Func<string, string?> value)
    {
        var filled = new StringBuilder(line.Length);
        var at = 0;
        while (line.IndexOf('{', at) is >= 0 and var start && line.IndexOf('}', start) is >= 0 and var end)
        {
            // Of "{a {b}" the last brace opens.
            start = line.LastIndexOf('{', end);
            filled.Append(line, at, start - at);
            if (value(line.Substring(start + 1, end - start - 1).ToLowerInvariant()) is { } said)
                filled.Append(Bounded(said));
            else
                filled.Append(line, start, end + 1 - start);
            at = end + 1;
        }
        return filled.Append(line, at, line.Length - at).ToString();
    }

    private static Sentence Name(OwnWordsField field) => new($"ownWords.the.{field}");

    private static string List(OwnWordsField field) => string.Join(", ", Placeholders(field).Select(p => $"{{{p}}}"));

    // A terminal may show it: what turns the reading around, or is half a character, is not repeated to it.
    private static string Excerpt(string text) =>
        Cut(string.Concat(text.Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Surrogate ? '\uFFFD' : c)), LongestExcerpt);

    private static string Bounded(string value) => Cut(value, LongestValue);

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
}
