using System.Globalization;
using System.Xml.Linq;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>A text of a picture with the place it takes, reckoned here anew from what the picture and its style sheet say.</summary>
/// <param name="Look">Its classes.</param>
/// <param name="Words">What it says.</param>
/// <param name="X">Its anchor.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Degrees">How it is turned.</param>
/// <param name="CentreX">What it is turned around.</param>
/// <param name="CentreY">What it is turned around.</param>
internal sealed record DrawnText(string Look, string Words, double X, double Y, double Degrees, double CentreX, double CentreY)
{
    // As wheel.css has them.
    private double Size => Look switch
    {
        "month" => 19,
        "week" => 11,
        "period-name" => 12,
        "heading" => 46,
        "heading low" => 26,
        "organisation" => 15,
        "point" => 11.5,
        "legend" => 14,
        "date" or "count" => 10.5,
        _ => Look.EndsWith(" low", StringComparison.Ordinal) ? 10.5 : 14,
    };

    // Measured in the browser: texts here are 0.53–0.6 of their size a letter, figures 0.64 where they are bold.
    private double Width => Words.Length * Size * (Look == "legend" ? 0.53 : 0.58);

    public static DrawnText Of(XElement text)
    {
        double Value(string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var turn = ((string?)text.Attribute("transform"))?[7..^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new DrawnText((string)text.Attribute("class")!, text.Value, Value("x"), Value("y"), turn?[0] ?? 0, turn?[1] ?? 0, turn?[2] ?? 0);
    }

    /// <summary>Whether a line along a side of neither can stand between the two.</summary>
    public bool Touches(DrawnText other)
    {
        var (mine, others) = (Corners(), other.Corners());
        return new[] { Degrees, Degrees + 90, other.Degrees, other.Degrees + 90 }.All(degrees =>
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            var (a, b) = (mine.Select(c => (c.X * cos) + (c.Y * sin)).ToList(), others.Select(c => (c.X * cos) + (c.Y * sin)).ToList());
            return a.Max() > b.Min() && b.Max() > a.Min();
        });
    }

    public override string ToString() => $"\"{Words}\" ({Look})";

    private IReadOnlyList<(double X, double Y)> Corners()
    {
        var left = Look == "legend" ? X : X - (Width / 2);
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        return
        [
            .. new[] { (X: left, Y: Y - (0.75 * Size)), (X: left + Width, Y: Y - (0.75 * Size)), (X: left + Width, Y: Y + (0.05 * Size)), (X: left, Y: Y + (0.05 * Size)) }
                .Select(c => (CentreX + ((c.X - CentreX) * cos) - ((c.Y - CentreY) * sin), CentreY + ((c.X - CentreX) * sin) + ((c.Y - CentreY) * cos))),
        ];
    }
}
