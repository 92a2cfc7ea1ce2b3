using System.Text;

namespace Arshjul.Delivery.Templating;

/// <summary>Tidies rendered plain text: at most one blank line in a row, lines wrapped at 72 with the hanging indent of a list item. A word that is longer, an address, is never broken.</summary>
internal static class PlainText
{
    private const int Width = 72;

    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blank = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (line.Length > 0)
                Wrap(line, tidy);
            else if (!blank)
                tidy.Append('\n');
            blank = line.Length == 0;
        }
        return tidy.ToString().TrimEnd('\n') + "\n";
    }

    private static void Wrap(string line, StringBuilder tidy)
    {
        var hanging = new string(' ', Hanging(line));
        var column = 0;
        foreach (var word in line[Indent(line)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column == 0)
            {
                tidy.Append(line, 0, Indent(line)).Append(word);
                column = Indent(line) + word.Length;
            }
            else if (column + 1 + word.Length > Width)
            {
                tidy.Append('\n').Append(hanging).Append(word);
                column = hanging.Length + word.Length;
            }
            else
            {
                tidy.Append(' ').Append(word);
                column += 1 + word.Length;
            }
        }
        tidy.Append('\n');
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    // "- text" and "12. text" continue under their text, anything else under its first word.
    private static int Hanging(string line)
    {
        var indent = Indent(line);
        var space = line.IndexOf(' ', indent);
        var isItem = space > indent && space - indent <= 4 && (line[indent] == '-' || line[space - 1] == '.') && (line[indent] == '-' || char.IsAsciiDigit(line[indent]));
        return isItem ? space + 1 : indent;
    }
}
