using Arshjul.Core.Meetings;
using Arshjul.Core.Wheels;

namespace Arshjul.Templates.Wheels;

/// <summary>Which shape a meeting has, and its outline.</summary>
internal static class MarkShapes
{
    private const double Small = 0.55;

    /// <summary>The shape of a kind of meeting on a ring. The first process whose meetings are called from here has discs, the second triangles.</summary>
    public static MarkShape Of(MeetingKind kind, WheelRing ring, IReadOnlyList<WheelRing> rings) => kind switch
    {
        MeetingKind.Theme => MarkShape.Diamond,
        MeetingKind.Extra => MarkShape.Cross,
        MeetingKind.OnDemand => MarkShape.HalfDisc,
        MeetingKind.Preparation => MarkShape.Ring,
        MeetingKind.PreMeeting or MeetingKind.CheckIn => MarkShape.Dot,
        MeetingKind.FullDay or MeetingKind.PlanningDay => MarkShape.Oblong,
        _ when !ring.Calls => MarkShape.Square,
        _ => rings.Where(r => r.Calls).Select(r => r.ProcessName).Distinct().ToList().IndexOf(ring.ProcessName) switch
        {
            0 => MarkShape.Disc,
            1 => MarkShape.Triangle,
            _ => MarkShape.Hexagon,
        },
    };

    /// <summary>Whether a date has room inside.</summary>
    public static bool HoldsDate(MarkShape shape) => shape is not (MarkShape.Ring or MarkShape.Dot or MarkShape.Cross or MarkShape.HalfDisc);

    /// <summary>The outline around a place.</summary>
    public static string Path(MarkShape shape, (double X, double Y) at, double size) => shape switch
    {
        MarkShape.Disc => Disc(at, size),
        MarkShape.Square => Polygon(at, size, (-.88, -.88), (.88, -.88), (.88, .88), (-.88, .88)),
        MarkShape.Triangle => Polygon(at, size, (0, -1.02), (1.02, .86), (-1.02, .86)),
        MarkShape.Hexagon => Polygon(at, size, (-1, 0), (-.5, -.9), (.5, -.9), (1, 0), (.5, .9), (-.5, .9)),
        MarkShape.Diamond => Polygon(at, size, (0, -1.05), (1.05, 0), (0, 1.05), (-1.05, 0)),
        MarkShape.Cross => Polygon(at, size, (-.35, -1), (.35, -1), (.35, -.35), (1, -.35), (1, .35), (.35, .35), (.35, 1), (-.35, 1), (-.35, .35), (-1, .35), (-1, -.35), (-.35, -.35)),
        MarkShape.HalfDisc => $"M{N(at.X - size)} {N(at.Y + (size / 2))}A{N(size)} {N(size)} 0 0 1 {N(at.X + size)} {N(at.Y + (size / 2))}Z",
        MarkShape.Ring => Disc(at, size * Small * 1.2) + Disc(at, size * Small * .6),
        MarkShape.Dot => Disc(at, size * Small),
        _ => Polygon(at, size, (-1.05, -.72), (1.05, -.72), (1.05, .72), (-1.05, .72)),
    };

    private static string Polygon((double X, double Y) at, double size, params (double X, double Y)[] corners) =>
        "M" + string.Join('L', corners.Select(c => $"{N(at.X + (size * c.X))} {N(at.Y + (size * c.Y))}")) + "Z";

    private static string Disc((double X, double Y) at, double size) =>
        $"M{N(at.X - size)} {N(at.Y)}a{N(size)} {N(size)} 0 1 1 {N(2 * size)} 0a{N(size)} {N(size)} 0 1 1 {N(-2 * size)} 0Z";

    private static string N(double value) => Polar.Number(value);
}
