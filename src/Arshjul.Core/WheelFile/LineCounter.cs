namespace Arshjul.Core.WheelFile;

/// <summary>Counts lines from 1 as places further and further into a text are asked for.</summary>
internal struct LineCounter
{
    private int _at;
    private int _line;
    private int _lineStart;

    /// <summary>Line and column, both from 1; the column in bytes.</summary>
    public (int Line, int Column) At(ReadOnlySpan<byte> text, int position)
    {
        for (; _at < position; _at++)
        {
            if (text[_at] != (byte)'\n')
                continue;
            _line++;
            _lineStart = _at + 1;
        }
        return (_line + 1, position - _lineStart + 1);
    }
}
