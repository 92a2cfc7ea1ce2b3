namespace Arshjul.Templates.Wheels;

/// <summary>How wide a text is at most in the fonts that systems have; rather too wide than too narrow.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text at a size.</summary>
    public static double Of(string text, double size, bool bold = false) => text.Sum(Wide) * size * (bold ? 1.08 : 1);

    /// <summary>The text, or as much of its beginning as there is room for, with an ellipsis.</summary>
    public static string Fit(string text, double size, double room, bool bold = false)
    {
        if (Of(text, size, bold) <= room)
            return text;
        var length = text.Length - 1;
        while (length > 0 && Of(text[..length] + "…", size, bold) > room)
            length--;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "…";
    }

    private static double Wide(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.32,
        ' ' or 'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 0.42,
        'm' or 'w' or 'M' or 'W' or '…' or '@' => 1.0,
        >= '0' and <= '9' => 0.64,
        >= 'A' and <= 'Z' or 'Å' or 'Ä' or 'Ö' => 0.76,
        <= '\u024f' => 0.62,
        _ => 1.1,
    };
}
