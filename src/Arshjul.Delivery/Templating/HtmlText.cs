namespace Arshjul.Delivery.Templating;

/// <summary>Tidies rendered HTML: no blank lines, no space at line ends.</summary>
internal static class HtmlText
{
    public static string Tidy(string html) =>
        string.Join('\n', html.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)) + "\n";
}
