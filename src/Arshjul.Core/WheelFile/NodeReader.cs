using System.Text.Json;
using System.Text.Unicode;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>Reads a JSON text into nodes that know their lines. Comments and a comma too many are no faults.</summary>
internal ref struct NodeReader
{
    public const int LargestMegabytes = 20;
    public const int Deepest = 64;

    /// <summary>A plan of fifty years has a tenth of this; more is a mistake that would only fill the memory.</summary>
    private const int MostValues = 1_000_000;

    private readonly ReadOnlySpan<byte> _text;
    private readonly WheelSource _source;
    private readonly int _file;
    private readonly WheelFaults _faults;
    private Utf8JsonReader _json;
    private LineCounter _lines;
    private int _values;

    private NodeReader(WheelSource source, ReadOnlySpan<byte> text, int file, WheelFaults faults)
    {
        _source = source;
        _text = text;
        _file = file;
        _faults = faults;
        _json = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest + 8 });
    }

    /// <summary>The root, or null when the text is no JSON; then the fault has been told.</summary>
    public static PositionedNode? Read(WheelSource source, int file, WheelFaults faults)
    {
        var text = source.Content.Span;
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        var reader = new NodeReader(source, text, file, faults);
        return reader.Root();
    }

    /// <summary>The root of what the program itself wrote: without limits, and its nodes have no lines.</summary>
    public static PositionedNode? ReadStored(ReadOnlyMemory<byte> content, WheelFaults faults) =>
        new NodeReader(new WheelSource("", content), content.Span, -1, faults).Root();

    private PositionedNode? Root()
    {
        if (_file >= 0 && _text.Length > LargestMegabytes * 1024 * 1024)
            return Broken(0, new Sentence("wheel.json.large", LargestMegabytes));
        if (_text.Trim(" \t\r\n"u8).IsEmpty)
            return Broken(0, new Sentence("wheel.json.empty"));
        if (_file >= 0 && IsOther(_text))
            return Broken(0, new Sentence("wheel.json.other", _source.Name));
        if (FirstBadByte() is { } bad)
            return Broken(bad, new Sentence("wheel.json.encoding"));
        try
        {
            _json.Read();
            var root = Value(null, null, 0, 1);
            while (_json.Read())
            {
                // Reads on so that what stands after the end is told as a fault.
            }
            return root;
        }
        catch (TooMuchException e)
        {
            return Broken((int)_json.TokenStartIndex, e.What);
        }
        catch (JsonException e)
        {
            return Syntax(e);
        }
    }

    /// <summary>Whether it is a workbook, a calendar or a text, and not an object with something wrong in it.</summary>
    private static bool IsOther(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8)[0] is not ((byte)'{' or (byte)'[' or (byte)'"' or (byte)'/');

    private PositionedNode Value(PositionedNode? parent, string? name, int index, int depth)
    {
        if (depth > Deepest)
            throw new TooMuchException(new Sentence("wheel.json.deep", Deepest));
        if (++_values > MostValues && _file >= 0)
            throw new TooMuchException(new Sentence("wheel.json.many", MostValues));
        var (line, column) = _lines.At(_text, (int)_json.TokenStartIndex);
        var node = new PositionedNode(KindOf(_json.TokenType))
        {
            Text = _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? "" : String(),
            File = _file,
            FileName = _source.Name,
            Line = line,
            Column = column,
            Parent = parent,
            Name = name,
            Index = index,
        };
        if (node.Kind == NodeKind.Object)
            ReadMembers(node, depth);
        else if (node.Kind == NodeKind.Array)
            while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                node.Elements.Add(Value(node, null, node.Elements.Count, depth + 1));
        return node;
    }

    private void ReadMembers(PositionedNode node, int depth)
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var name = String();
            _json.Read();
            var value = Value(node, name, 0, depth + 1);
            if (!node.Members.TryAdd(name, value))
                _faults.Add(value, "wheel.json.twice", Shown.Quoted(name), node.Members[name].Line);
        }
    }

    private readonly string String()
    {
        if (_json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return System.Text.Encoding.UTF8.GetString(_json.ValueSpan);
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape.
            throw new TooMuchException(new Sentence("wheel.json.escape"));
        }
    }

    private PositionedNode? Syntax(JsonException e)
    {
        var (line, column) = ((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
        var start = 0;
        for (var i = 0; i < line && _text[start..].IndexOf((byte)'\n') is >= 0 and var next; i++)
            start += next + 1;
        var at = Math.Min(start + column, _text.Length);
        var rest = _text[at..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var found = System.Text.Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).Trim();
        return Broken(at, rest.Trim(" \t\r\n,:{["u8).IsEmpty
            ? new Sentence("wheel.json.end")
            : new Sentence("wheel.json.syntax", Shown.Short(found.Length > 20 ? found[..20] + "…" : found)));
    }

    private PositionedNode? Broken(int at, Sentence what)
    {
        var (line, column) = new LineCounter().At(_text, at);
        _faults.Add(_file, _source.Name, line, column, "$", what);
        return null;
    }

    private readonly int? FirstBadByte()
    {
        if (Utf8.IsValid(_text))
            return null;
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(_text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static NodeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => NodeKind.Object,
        JsonTokenType.StartArray => NodeKind.Array,
        JsonTokenType.String => NodeKind.String,
        JsonTokenType.Number => NodeKind.Number,
        JsonTokenType.True or JsonTokenType.False => NodeKind.Boolean,
        _ => NodeKind.Null,
    };

    private sealed class TooMuchException(Sentence what) : Exception
    {
        public Sentence What { get; } = what;
    }
}
