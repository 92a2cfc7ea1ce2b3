namespace Arshjul.Templates.Wheels;

/// <summary>The looks that a wheel brings with it as a file of its own: the page's own style sheet and the colours that the page would give it.</summary>
internal static class WheelLooks
{
    private const string Name = "wheel.css";
    private static readonly Lazy<string> Sheet = new(Read);

    /// <summary>The style sheet.</summary>
    public static string Text => Sheet.Value;

    private static string Read()
    {
        using var stream = typeof(WheelLooks).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
