namespace Arshjul.Templates.Wheels;

/// <summary>The place a text takes: a rectangle around its middle, turned.</summary>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
/// <param name="Width">Along the text.</param>
/// <param name="Height">Across it.</param>
/// <param name="Degrees">How far it is turned clockwise.</param>
public readonly record struct TextBox(double X, double Y, double Width, double Height, double Degrees)
{
    /// <summary>Whether two share any place: they do not when a line along a side of either can stand between them.</summary>
    public bool Overlaps(TextBox other)
    {
        var (mine, others) = (Corners(), other.Corners());
        return !IsBetween(Degrees, mine, others) && !IsBetween(Degrees + 90, mine, others) && !IsBetween(other.Degrees, mine, others) && !IsBetween(other.Degrees + 90, mine, others);
    }

    private static bool IsBetween(double degrees, (double X, double Y)[] mine, (double X, double Y)[] others)
    {
        var (x, y) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        double Along((double X, double Y) corner) => (corner.X * x) + (corner.Y * y);
        return mine.Max(Along) <= others.Min(Along) || others.Max(Along) <= mine.Min(Along);
    }

    private (double X, double Y)[] Corners()
    {
        var (x, y, cos, sin) = (X, Y, Math.Cos(Degrees * Math.PI / 180), Math.Sin(Degrees * Math.PI / 180));
        (double, double) Corner(double along, double across) => (x + (along * cos) - (across * sin), y + (along * sin) + (across * cos));
        return [Corner(-Width / 2, -Height / 2), Corner(Width / 2, -Height / 2), Corner(Width / 2, Height / 2), Corner(-Width / 2, Height / 2)];
    }
}
