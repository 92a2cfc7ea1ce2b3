using System.Text;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Values with tabs, semicolons or commas between, as they are copied from a spreadsheet or saved as CSV (RFC 4180); which of them it is, is seen in the first row.</summary>
public static class SeparatedRows
{
    /// <summary>The most rows that are read.</summary>
    public const int Most = 5000;

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>The rows with their numbers, empty ones too.</summary>
    /// <exception cref="InputException">There are more than anybody would look through.</exception>
    public static IReadOnlyList<ListedRow> Read(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<ListedRow>();
        var cells = new List<string>();
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0)
                isQuoted = true;
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c != '\n')
                    continue;
                rows.Add(new ListedRow(rows.Count + 1, [.. cells]));
                cells.Clear();
                if (rows.Count > Most)
                    throw EditedPlan.Refusal("edit.rows.many", Most);
            }
            else
                cell.Append(c);
        }
        return rows;
    }

    /// <summary>The same rows as text that is read back as they are.</summary>
    public static string Write(IEnumerable<ListedRow> rows) => string.Join('\n', rows.Select(r => string.Join('\t', r.Cells.Select(Cell))));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny("\t;,\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static char SeparatorOf(string text)
    {
        var (counts, isQuoted, before) = (new int[Separators.Length], false, '\t');
        foreach (var c in text.TrimStart('\n', ' '))
        {
            if (c == '\n' && !isQuoted)
                break;
            // A quote within a word is only that.
            if (c == '"' && (isQuoted || Separators.Contains(before)))
                isQuoted = !isQuoted;
            else if (!isQuoted && Array.IndexOf(Separators, c) is >= 0 and var which)
                counts[which]++;
            before = c;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
