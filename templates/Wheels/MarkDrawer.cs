using Arshjul.Core.Wheels;

namespace Arshjul.Templates.Wheels;

/// <summary>Draws the meetings where the rings have place for them.</summary>
internal sealed class MarkDrawer
{
    private readonly YearWheel _wheel;
    private readonly RingLayout _rings;
    private readonly Dictionary<string, IReadOnlyList<MarkBunch>> _bunches;
    private readonly Dictionary<(string Ring, string Key), MarkPlace> _places;

    public MarkDrawer(YearWheel wheel, RingLayout rings)
    {
        (_wheel, _rings) = (wheel, rings);
        _bunches = wheel.Rings.ToDictionary(
            r => r.Group,
            r => MarkBunches.Of(wheel.Marks.Where(m => m.Groups.Contains(r.Group, StringComparer.Ordinal)).Select(m => (m.Key, MiddleOf(m))), rings.Centre(r.Group), rings.Mark),
            StringComparer.Ordinal);
        _places = _bunches.SelectMany(b => b.Value.SelectMany(x => x.Places), (b, p) => (b.Key, p)).ToDictionary(p => (p.Key, p.p.Key), p => p.p);
    }

    /// <summary>The bunches of a ring, also those of one.</summary>
    public IReadOnlyList<MarkBunch> On(string ring) => _bunches[ring];

    /// <summary>The angle at which a day begins; the day after the last gives a whole turn.</summary>
    public double Angle(DateOnly day) => Polar.Around * (day.DayNumber - _wheel.Span.From.DayNumber) / _wheel.Span.Days;

    /// <summary>The angle of a day's noon.</summary>
    public double Noon(DateOnly day) => Angle(day) + (Polar.Around / _wheel.Span.Days / 2);

    /// <summary>The angle at which a meeting stands on its outermost ring.</summary>
    public double AngleOf(WheelMark mark) => _places[(mark.Groups[0], mark.Key)].Angle;

    /// <summary>A meeting.</summary>
    public DrawnMark Draw(WheelMark mark)
    {
        var on = mark.Groups.Select(g => (Ring: _wheel.Rings.First(r => r.Group == g), Centre: _rings.Centre(g), Place: _places[(g, mark.Key)])).ToList();
        var shapes = on.Select(o => (o.Ring, o.Place, Shape: MarkShapes.Of(mark.Kind, o.Ring, _wheel.Rings), At: Polar.At(o.Place.Angle, o.Centre))).ToList();
        return new DrawnMark(
            mark,
            on.Count < 2 ? null : "M" + string.Join('L', on.Select(o => Polar.Point(o.Place.Angle, o.Centre))),
            [.. on.SelectMany(o => Arcs(mark, o.Centre).Select(a => (Colour(o.Ring), a)))],
            [.. shapes.Select(s => (Colour(s.Ring), MarkShapes.Path(s.Shape, s.At, s.Place.Size)))],
            mark.State == MarkState.Cancelled ? [.. shapes.Select(s => Strike(s.At, s.Place.Size))] : [],
            _rings.HasDeadlines ? [.. on.SelectMany(o => Deadlines(mark, o.Centre).Select(d => (d.Class + " " + Colour(o.Ring), d.Path)))] : [],
            [.. shapes.Where(s => _rings.HasDates && s.Place.IsAlone && MarkShapes.HoldsDate(s.Shape) && mark.Label.Length > 0).Select(s => Date(mark, s.Shape, s.At))]);
    }

    private static string Colour(WheelRing ring) => "ring-" + Polar.Number(ring.Colour);

    private static WheelText Date(WheelMark mark, MarkShape shape, (double X, double Y) at) =>
        WheelText.At("date", mark.Label, 10.5, shape == MarkShape.Triangle ? (at.X, at.Y + 3) : at, bold: true);

    private static string Strike((double X, double Y) at, double size) =>
        $"M{Polar.Number(at.X - (1.2 * size))} {Polar.Number(at.Y + (1.2 * size))}L{Polar.Number(at.X + (1.2 * size))} {Polar.Number(at.Y - (1.2 * size))}";

    /// <summary>The day of one of a single day, the first day of one of several, the middle of the days an undated one may be on.</summary>
    private double MiddleOf(WheelMark mark)
    {
        var (from, to) = (_wheel.Span.Nearest(mark.From), _wheel.Span.Nearest(mark.To));
        return mark.State == MarkState.Undated ? (Angle(from) + Angle(to.AddDays(1))) / 2 : Noon(from);
    }

    private IEnumerable<string> Arcs(WheelMark mark, double centre)
    {
        if (mark.From == mark.To)
            yield break;
        var (from, to) = (Angle(_wheel.Span.Nearest(mark.From)), Angle(_wheel.Span.Nearest(mark.To).AddDays(1)));
        // A hair short of a whole turn: an arc cannot end where it begins.
        yield return Polar.Arc(from, Math.Min(Math.Max(to, from + (12 / centre)), from + Polar.Around - 0.001), centre + (_rings.Width / 2) - 4);
    }

    /// <summary>Along the inner edge of the ring: the last day for items as a small bar, the call as a small arrow outwards.</summary>
    private IEnumerable<(string Class, string Path)> Deadlines(WheelMark mark, double centre)
    {
        var edge = centre - (_rings.Width / 2);
        foreach (var deadline in mark.Deadlines.Where(d => _wheel.Span.Has(d.Day)))
        {
            var angle = Noon(deadline.Day);
            yield return deadline.IsCall
                ? ("call", $"M{Polar.Point(angle - (3 / edge), edge + 1)}L{Polar.Point(angle, edge + 7)}L{Polar.Point(angle + (3 / edge), edge + 1)}Z")
                : ("items", Polar.Spoke(angle, edge + 1, edge + 6));
        }
    }
}
