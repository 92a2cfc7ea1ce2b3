using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Words;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.House;

/// <summary>The program's words: the same codes with the same placeholders in both languages, and a text for each code that the sources name.</summary>
public sealed partial class WordsTests
{
    private static readonly IReadOnlyDictionary<string, string> Swedish = Phrasebook.In("sv").Texts;
    private static readonly IReadOnlyDictionary<string, string> English = Phrasebook.In("en").Texts;

    [Fact]
    public void Codes_InBothLanguages_AreTheSame()
    {
        Assert.NotEmpty(Swedish);
        Faults.None(Swedish.Keys.Except(English.Keys).Select(c => $"{c} is not in English"));
        Faults.None(English.Keys.Except(Swedish.Keys).Select(c => $"{c} is not in Swedish"));
    }

    [Fact]
    public void Placeholders_InBothLanguages_AreTheSame() =>
        Faults.None(Swedish.Where(t => English.TryGetValue(t.Key, out var english) && !Placeholders(t.Value).SetEquals(Placeholders(english))).Select(t => t.Key));

    [Fact]
    public void Texts_InBothLanguages_CanBeFilled() =>
        Faults.None(Swedish.Concat(English).Where(t => !CanBeFilled(t.Value)).Select(t => $"{t.Key}: {t.Value}"));

    [Fact]
    public void Codes_NamedInTheSources_HaveATextEach()
    {
        var rooms = Swedish.Keys.Select(c => c.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var nameless = from folder in new[] { "src", "templates" }
                       from file in Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories)
                       where Path.GetExtension(file) is ".cs" or ".razor"
                       where !file.Contains("/obj/", StringComparison.Ordinal)
                       from Match match in NamedCode().Matches(File.ReadAllText(file))
                       let code = match.Groups["code"].Value
                       where (match.Groups["said"].Success || rooms.Contains(code.Split('.')[0])) && !FileName().IsMatch(code) && !Swedish.ContainsKey(code)
                       select $"{Path.GetRelativePath(Repository.Root, file)}: {code}";

        Faults.None(nameless);
    }

    private static bool CanBeFilled(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && Record.Exception(() => string.Format(CultureInfo.InvariantCulture, text, [.. Enumerable.Repeat<object>(1, 20)])) is null;

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups["n"].Value)];

    [GeneratedRegex(@"(?<!\{)\{(?<n>\d+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    /// <summary>A literal that is a code: said at once, or of a room that has words.</summary>
    [GeneratedRegex("""(?<said>new Sentence\(|\bSay\()?"(?<code>[a-z]\w*(\.\w+)+)"(?!:)""", RegexOptions.CultureInvariant)]
    private static partial Regex NamedCode();

    [GeneratedRegex(@"\.(json|ics|css|js|html|md|svg|eml|txt|csv|db)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
