using System.Text.RegularExpressions;

namespace Arshjul.Tables;

/// <summary>Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.</summary>
internal static partial class Csv
{
    /// <summary>One line with its line end.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // What begins like a formula is one to a spreadsheet; an apostrophe before it makes it text (OWASP, CSV injection). Swedish ones part cells at
    // semicolons and know no quotes within a cell, so that what comes after one, or on a line of its own, begins a cell too.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = Formula().Replace(text, "'");
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@"^(?=[\t\r\n]|\s*[=+\-@＝＋－＠])|(?<=[;\t\r\n])(?=[^\S\r\n]*[=+\-@＝＋－＠])", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
