using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Arshjul.Core.Words;

/// <summary>The program's words in one language, read from the files under <c>Words/</c> that are built into it.</summary>
public sealed class Phrasebook
{
    private static readonly ConcurrentDictionary<string, Phrasebook> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private Phrasebook(string language)
    {
        Culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "sv-SE");
        var prefix = $"Words.{(language == "en" ? "en" : "sv")}.";
        foreach (var name in typeof(Phrasebook).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream(name)!;
            foreach (var (code, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                _texts.Add(code, text);
        }
    }

    /// <summary>How dates and numbers are written in it.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All codes it has a text for.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The words of a language, <c>sv</c> or <c>en</c>; Swedish for any other.</summary>
    public static Phrasebook In(string language) => Loaded.GetOrAdd(language == "en" ? "en" : "sv", l => new Phrasebook(l));

    /// <summary>Says a sentence. A date is written <c>yyyy-MM-dd</c> unless the text says another form, <c>{0:d MMMM}</c>.</summary>
    /// <exception cref="KeyNotFoundException">The code has no text: a fault of the program.</exception>
    public string Say(Sentence sentence) =>
        string.Format(Culture, _texts[sentence.Code], [.. sentence.Arguments.Select(a => a is Sentence s ? Say(s) : a is DateOnly d ? new SpokenDay(d) : a)]);

    /// <summary>A day in full with its weekday, "onsdag den 14 oktober 2026".</summary>
    public string Day(DateOnly day) => day.ToString(_texts["day.full"], Culture);

    /// <summary>Says a code with what fills it.</summary>
    public string Say(string code, params object?[] arguments) => Say(new Sentence(code, arguments));

    private readonly record struct SpokenDay(DateOnly Day) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            format is null ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Day.ToString(format, formatProvider);
    }
}
