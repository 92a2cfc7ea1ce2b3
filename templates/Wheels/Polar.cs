using System.Globalization;

namespace Arshjul.Templates.Wheels;

/// <summary>Places on a wheel whose middle is (600, 600): angles in radians clockwise from the top, radii in the drawing's own units.</summary>
internal static class Polar
{
    /// <summary>The middle, both ways.</summary>
    public const double Middle = 600;

    /// <summary>Once around.</summary>
    public const double Around = 2 * Math.PI;

    public static (double X, double Y) At(double angle, double radius) => (Middle + (radius * Math.Sin(angle)), Middle - (radius * Math.Cos(angle)));

    /// <summary>A point as path data writes it.</summary>
    public static string Point(double angle, double radius)
    {
        var (x, y) = At(angle, radius);
        return $"{Number(x)} {Number(y)}";
    }

    /// <summary>An arc, clockwise.</summary>
    public static string Arc(double from, double to, double radius) =>
        $"M{Point(from, radius)}A{Number(radius)} {Number(radius)} 0 {(to - from > Math.PI ? 1 : 0)} 1 {Point(to, radius)}";

    /// <summary>A piece of a ring. A whole turn is drawn a hair short, since an arc cannot end where it begins.</summary>
    public static string Segment(double from, double to, double inner, double outer)
    {
        to = Math.Min(to, from + Around - 0.0005);
        return $"{Arc(from, to, outer)}L{Point(to, inner)}A{Number(inner)} {Number(inner)} 0 {(to - from > Math.PI ? 1 : 0)} 0 {Point(from, inner)}Z";
    }

    /// <summary>A line outwards.</summary>
    public static string Spoke(double angle, double inner, double outer) => $"M{Point(angle, inner)}L{Point(angle, outer)}";

    /// <summary>Degrees by which a text on the ring is turned so that it never stands on its head.</summary>
    public static double Upright(double angle)
    {
        var degrees = angle * 180 / Math.PI;
        return degrees is > 90 and < 270 ? degrees - 180 : degrees;
    }

    /// <summary>One decimal at most, with a point.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0d).ToString("0.#", CultureInfo.InvariantCulture);
}
