using System.Buffers;
using System.Text;

namespace Arshjul.Delivery.Calendars;

/// <summary>Content lines (RFC 5545 §3.1) straight to their bytes: UTF-8, CRLF, folded at 75 octets between whole characters.</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\;,\n");

    private readonly ArrayBufferWriter<byte> _bytes;
    private readonly StringBuilder _line = new(256);

    /// <summary>An empty text.</summary>
    /// <param name="size">About how many bytes it becomes.</param>
    public ContentLines(int size) => _bytes = new ArrayBufferWriter<byte>(size);

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Lines that are whole already.</summary>
    public void Raw(ReadOnlySpan<byte> lines) => _bytes.Write(lines);

    /// <summary>A line as it is: a name with its parameters, and a value that needs no escape.</summary>
    public void Line(string name, string value) => End(_line.Append(name).Append(':').Append(value));

    /// <summary>A line with a text, escaped (§3.3.11); nothing for null.</summary>
    public void Text(string name, string? value)
    {
        if (value is null)
            return;
        _line.Append(name).Append(':');
        var rest = value.AsSpan();
        for (int special; (special = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(special + 1)..])
            _line.Append(rest[..special]).Append('\\').Append(rest[special] == '\n' ? 'n' : rest[special]);
        End(_line.Append(rest));
    }

    private void End(StringBuilder line)
    {
        // A line is in one piece nearly always: the builder holds what few lines are longer than.
        foreach (var part in line.GetChunks())
            if (part.Length == line.Length)
                Fold(part.Span);
            else
            {
                Fold(line.ToString());
                break;
            }

        _bytes.Write("\r\n"u8);
        line.Clear();
    }

    private void Fold(ReadOnlySpan<char> line)
    {
        var room = MostOctets;
        while (line.Length > 0)
        {
            var (characters, octets) = Fitting(line, room);
            Encoding.UTF8.GetBytes(line[..characters], _bytes.GetSpan(octets));
            _bytes.Advance(octets);
            line = line[characters..];
            if (line.Length > 0)
                _bytes.Write("\r\n "u8);
            room = MostOctets - 1; // the space counts
        }
    }

    /// <summary>How much of a line has room.</summary>
    private static (int Characters, int Octets) Fitting(ReadOnlySpan<char> line, int room)
    {
        var (characters, octets) = (0, 0);
        while (characters < line.Length)
        {
            Rune.DecodeFromUtf16(line[characters..], out var rune, out var consumed);
            if (octets + rune.Utf8SequenceLength > room)
                break;
            (characters, octets) = (characters + consumed, octets + rune.Utf8SequenceLength);
        }

        return (characters, octets);
    }
}
