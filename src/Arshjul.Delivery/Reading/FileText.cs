using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>Text of a file, whatever it was saved as, as numbered lines; of a saved web page what a reader of it sees.</summary>
internal static partial class FileText
{
    private const int Most = 20_000;

    /// <summary>The text: UTF-8 or UTF-16, or else what Windows programs in Sweden write.</summary>
    /// <exception cref="InputException">It is no text.</exception>
    public static string Decode(string name, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        if (bytes.Contains((byte)0))
            throw new InputException(new Sentence("read.file.binary", name));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>Its lines, counted from 1.</summary>
    /// <exception cref="InputException">It has more lines than anybody would look through.</exception>
    public static IReadOnlyList<SourceLine> Lines(string name, string text)
    {
        var lines = (Markup().IsMatch(text) ? Seen(text) : text).ReplaceLineEndings("\n").Split('\n', Most + 1);
        return lines.Length <= Most ? [.. lines.Select((l, i) => new SourceLine($"{i + 1}", l.TrimEnd(' ', '\r')))] : throw new InputException(new Sentence("read.file.lines", name, Most));
    }

    // A row of a table is a line and a cell a column, as when the page is copied.
    private static string Seen(string page) =>
        Tag().Replace(CellEnd().Replace(LineEnd().Replace(Blank().Replace(Unseen().Replace(page, ""), " "), "\n"), "\t"), "");

    [GeneratedRegex("<(?:html|table|body|tr|td|p|div|li|br)\\b[^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex("<!--.*?-->|<(script|style|head)\\b.*?</\\1\\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex("<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|caption|dt|dd)\\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("</t[dh]\\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CellEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
