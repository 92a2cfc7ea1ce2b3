namespace Arshjul.Templates.Wheels;

/// <summary>A text where it stands, centred on its place.</summary>
/// <param name="Class">Its class, which gives its looks and must give it <see cref="Size"/>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Size">Its height in the drawing's units.</param>
/// <param name="Box">The place it takes.</param>
public sealed record WheelText(string Class, string Text, double Size, TextBox Box)
{
    /// <summary>Makes one.</summary>
    public static WheelText At(string kind, string text, double size, (double X, double Y) middle, double degrees = 0, bool bold = false) =>
        new(kind, text, size, new TextBox(middle.X, middle.Y, TextWidth.Of(text, size, bold), size * 1.1, degrees));

    /// <summary>Its middle from left to right; the left edge of a legend's words, which stand below each other.</summary>
    public string X => Polar.Number(Class == "legend" ? Box.X - (Box.Width / 2) : Box.X);

    /// <summary>Its base line: capitals and figures stand 0.72 of the size above it.</summary>
    public string Y => Polar.Number(Box.Y + (0.36 * Size));

    /// <summary>How it is turned; null for not at all.</summary>
    public string? Turn => Box.Degrees == 0 ? null : $"rotate({Polar.Number(Box.Degrees)} {Polar.Number(Box.X)} {Polar.Number(Box.Y)})";
}
