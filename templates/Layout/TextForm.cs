namespace Arshjul.Templates.Layout;

/// <summary>How headings look in plain text: underlined, so that they are seen without being shouted.</summary>
internal static class TextForm
{
    private const int Width = 72;

    public static string Heading1(string heading) => Underlined(heading, '=');

    public static string Heading2(string heading) => Underlined(heading, '-');

    private static string Underlined(string heading, char line) => $"{heading}\n{new string(line, Math.Min(heading.Length, Width))}\n";
}
