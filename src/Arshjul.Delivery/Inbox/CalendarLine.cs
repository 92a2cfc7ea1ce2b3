using System.Text;

namespace Arshjul.Delivery.Inbox;

/// <summary>A content line of a calendar (RFC 5545 §3.1), its folds joined.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Names in capitals with their first values, without quotes.</param>
/// <param name="Value">As it stands.</param>
internal sealed record CalendarLine(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value)
{
    /// <summary>The lines of a text, those that are none left out.</summary>
    public static IEnumerable<CalendarLine> Unfolded(string text)
    {
        var line = new StringBuilder();
        foreach (var next in text.Split('\n').Append(""))
        {
            if (next.Length > 0 && next[0] is ' ' or '\t')
            {
                line.Append(next.AsSpan(1));
                continue;
            }
            if (Parse(line.ToString()) is { } parsed)
                yield return parsed;
            line.Clear().Append(next);
        }
    }

    /// <summary>A parameter's value; null when it is not there.</summary>
    public string? Parameter(string name) => Parameters.Where(p => p.Name == name).Select(p => p.Value).FirstOrDefault();

    /// <summary>A text's value without its escapes (RFC 5545 §3.3.11).</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] != '\\' || i + 1 == value.Length ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        return text.ToString();
    }

    private static CalendarLine? Parse(string line)
    {
        var pieces = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            if (quoted || line[i] is not (':' or ';'))
                continue;
            pieces.Add(line[from..i]);
            from = i + 1;
            if (line[i] == ':')
                return new CalendarLine(pieces[0].Trim().ToUpperInvariant(), [.. pieces.Skip(1).Select(Split)], line[from..]);
        }
        return null;
    }

    private static (string Name, string Value) Split(string parameter) =>
        parameter.Split('=', 2) is [var name, var value] ? (name.Trim().ToUpperInvariant(), value.Trim('"')) : (parameter.Trim().ToUpperInvariant(), "");
}
