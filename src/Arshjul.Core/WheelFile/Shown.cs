using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>What was found, short enough for a sentence and without anything that a terminal would obey.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static object Value(PositionedNode node) => node.Kind switch
    {
        NodeKind.Object => new Sentence("wheel.found.object"),
        NodeKind.Array => new Sentence("wheel.found.array"),
        NodeKind.String => Quoted(node.Text),
        NodeKind.Null => "null",
        _ => Short(node.Text),
    };

    public static string Quoted(string text) => $"\"{Short(text)}\"";

    public static string Short(string text)
    {
        var safe = string.Concat(text.Take(Longest + 1).Select(c =>
            TextRules.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.Format ? '\uFFFD' : c));
        return safe.Length > Longest ? safe[..(Longest - 1)] + "…" : safe;
    }
}
