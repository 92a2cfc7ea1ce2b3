using System.Globalization;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;

namespace Arshjul.Templates.Wheels;

/// <summary>A wheel laid out: every line and every text with its place.</summary>
internal sealed class WheelScene
{
    private const double WeekText = 503;
    private const double Band = 520;
    private const double Rim = 560;
    private readonly YearWheel _wheel;
    private readonly RingLayout _rings;
    private readonly MarkDrawer _drawer;

    public WheelScene(YearWheel wheel, Phrasebook words)
    {
        _wheel = wheel;
        _rings = new RingLayout(wheel.Rings);
        _drawer = new MarkDrawer(wheel, _rings);
        Marks = [.. wheel.Marks.Select(_drawer.Draw)];
        Middle = new MiddleTexts(wheel, _drawer, _rings.Inner - 26);
        Legend = new WheelLegend(wheel, words);
    }

    /// <summary>The meetings.</summary>
    public IReadOnlyList<DrawnMark> Marks { get; }

    /// <summary>What stands inside the rings.</summary>
    public MiddleTexts Middle { get; }

    /// <summary>What the signs mean.</summary>
    public WheelLegend Legend { get; }

    /// <summary>The drawing's height.</summary>
    public string Height => Polar.Number(Legend.Bottom);

    /// <summary>The months of a year or quarter; the weeks of a month.</summary>
    public IEnumerable<(string Class, string Path, WheelText Text)> Segments => (_wheel.Span.Months == 1 ? _wheel.Weeks : _wheel.Months).Select((s, i) =>
    {
        var (from, to) = Ends(s);
        var gap = 1.2 / Rim;
        var text = TextWidth.Fit(_wheel.Span.Months == 1 ? s.Said : s.Label, 19, ((to - from) * Band) - 12, bold: true);
        return (i % 2 == 0 ? "segment" : "segment other", Polar.Segment(from + gap, to - gap, Band, Rim), WheelText.At("month", text, 19, Polar.At((from + to) / 2, (Band + Rim) / 2), Polar.Upright((from + to) / 2), bold: true));
    });

    /// <summary>The weeks of a year or quarter, the days of a month: their lines and their numbers.</summary>
    public IEnumerable<(string Path, WheelText? Text)> Steps => Small().Select(s =>
    {
        var (from, to) = Ends(s);
        var middle = (from + to) / 2;
        var text = WheelText.At("week", s.Label, 11, Polar.At(middle, WeekText), Polar.Upright(middle));
        return (Polar.Spoke(from, RingLayout.Outer + 1, RingLayout.Outer + 7), (to - from) * WeekText < text.Box.Width + 3 ? null : text);
    });

    /// <summary>The lines between months, through all rings.</summary>
    public IEnumerable<string> MonthLines => _wheel.Months.Select(m => Polar.Spoke(_drawer.Angle(m.From), _rings.Inner, RingLayout.Outer));

    /// <summary>Edges of the rings.</summary>
    public IEnumerable<string> Circles => Enumerable.Range(0, _wheel.Rings.Count + 1).Select(i => Polar.Number(RingLayout.Outer - (i * _rings.Width)));

    /// <summary>July, school holidays and closed days under all rings; red days as short marks outside them.</summary>
    public IEnumerable<(string Class, string Path, string Said)> Ground => _wheel.Ground.Select(g =>
    {
        var (from, to) = (_drawer.Angle(g.From), _drawer.Angle(g.To.AddDays(1)));
        var isRed = g.Kind == GroundKind.Red;
        return (g.Kind switch { GroundKind.MidYear => "july", GroundKind.School => "school", GroundKind.LocallyClosed => "closed", _ => "red" }, Polar.Segment(from, to, isRed ? RingLayout.Outer + 1 : _rings.Inner, isRed ? RingLayout.Outer + 7 : Band - 2), g.Name);
    });

    /// <summary>The reporting periods as arcs inside the rings.</summary>
    public IEnumerable<(string Path, WheelText Text, string Said)> Periods => _wheel.Periods.Select(p =>
    {
        var (from, to) = Ends(p);
        var radius = _rings.Inner - 11;
        return (Polar.Segment(from + (3 / radius), to - (3 / radius), radius - 8, radius + 8), WheelText.At("period-name", p.Label, 12, Polar.At((from + to) / 2, radius), Polar.Upright((from + to) / 2), bold: true), p.Said);
    });

    /// <summary>Today's hand.</summary>
    public string? Hand => _wheel.Today is { } today ? Polar.Spoke(_drawer.Noon(today), _rings.Inner - 20, Band - 3) : null;

    /// <summary>The end of the hand.</summary>
    public string? HandTip => _wheel.Today is { } today ? MarkShapes.Path(MarkShape.Disc, Polar.At(_drawer.Noon(today), Band - 3), 4) : null;

    /// <summary>The bunches, as grounds under the marks with their numbers.</summary>
    public IEnumerable<(string Path, WheelText? Number)> Bunches => _wheel.Rings.SelectMany(r => _drawer.On(r.Group).Where(b => b.IsShared).Select(b =>
    {
        var centre = _rings.Centre(r.Group);
        var number = WheelText.At("count", b.Marks.Count.ToString(CultureInfo.InvariantCulture), 10.5, Polar.At(b.NumberAt, centre), bold: true);
        var room = 2 * Math.Min(b.Half * centre, _rings.Width / 2);
        return (Polar.Segment(b.Middle - b.Half, b.Middle + b.Half, centre - b.Size - 2.5, centre + b.Size + 2.5), b.Step * centre < number.Box.Width || room < number.Box.Height ? null : number);
    }));

    /// <summary>The rings' names, each in the gap nearest to July, where few meetings stand.</summary>
    public IEnumerable<WheelText> RingNames
    {
        get
        {
            foreach (var ring in _wheel.Rings.Where(_ => _rings.Width >= 15))
            {
                var name = (_rings.Width >= 26 ? new[] { 14, 10.5 } : [10.5]).Select(size => RingName(ring, size)).OfType<WheelText>().FirstOrDefault();
                if (name is not null)
                    yield return name;
            }
        }
    }

    private WheelText? RingName(WheelRing ring, double size)
    {
        var centre = _rings.Centre(ring.Group);
        var text = TextWidth.Fit(ring.Label, size, 150, bold: true);
        return FreeAngle(_drawer.On(ring.Group), ((TextWidth.Of(text, size, bold: true) / 2) + 5) / centre) is { } angle
            ? WheelText.At($"ring-name ring-{ring.Colour}{(size == 14 ? "" : " low")}", text, size, Polar.At(angle, centre), Polar.Upright(angle), bold: true)
            : null;
    }

    /// <summary>The free angle nearest to the middle of July, or of the picture, and not under today's hand.</summary>
    private double? FreeAngle(IReadOnlyList<MarkBunch> bunches, double half)
    {
        var wanted = _wheel.Span.Has(new DateOnly(_wheel.Span.Year, 7, 15)) ? _drawer.Noon(new DateOnly(_wheel.Span.Year, 7, 15)) : Math.PI;
        var hand = _wheel.Today is { } today ? _drawer.Noon(today) : -1;
        return Enumerable.Range(0, 320).SelectMany(i => new[] { wanted + (i * 0.01), wanted - (i * 0.01) })
            .Where(a => a - half > 0.02 && a + half < Polar.Around - 0.02 && (hand < a - half || hand > a + half) && bunches.All(b => b.Middle + b.Half < a - half || b.Middle - b.Half > a + half))
            .Select(a => (double?)a).FirstOrDefault();
    }

    private (double From, double To) Ends(WheelStretch stretch) => (_drawer.Angle(stretch.From), _drawer.Angle(stretch.To.AddDays(1)));

    private IEnumerable<WheelStretch> Small() => _wheel.Span.Months > 1 ? _wheel.Weeks : Enumerable.Range(0, _wheel.Span.Days).Select(i => _wheel.Span.From.AddDays(i))
        .Select(d => new WheelStretch(d.Day.ToString(CultureInfo.InvariantCulture), d, d, ""));
}
