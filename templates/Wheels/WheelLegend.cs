using Arshjul.Core.Wheels;
using Arshjul.Core.Words;

namespace Arshjul.Templates.Wheels;

/// <summary>What the picture's lines and shapes mean, in words, under it: only what it shows.</summary>
internal sealed class WheelLegend
{
    private const int Columns = 3;
    private const double ColumnWidth = 385;
    private const double Left = 40;
    private const double Top = 1196;
    private const double RowHeight = 27;
    private const double Size = 14;

    public WheelLegend(YearWheel wheel, Phrasebook words)
    {
        var entries = Rings(wheel, words).Concat(Shapes(wheel, words)).Concat(States(wheel, words)).Concat(Rest(wheel, words)).ToList();
        var rows = (entries.Count + Columns - 1) / Columns;
        var signs = new List<(string, string)>();
        var texts = new List<WheelText>();
        for (var i = 0; i < entries.Count; i++)
        {
            // Down the first column, then the next.
            var (x, y) = (Left + (i / rows * ColumnWidth), Top + (i % rows * RowHeight));
            signs.Add((entries[i].Class, entries[i].Sign((x + 10, y))));
            var text = TextWidth.Fit(entries[i].Words, Size, ColumnWidth - 44);
            texts.Add(WheelText.At("legend", text, Size, (x + 30 + (TextWidth.Of(text, Size) / 2), y)));
        }
        (Signs, Texts, Bottom) = (signs, texts, Top + (rows * RowHeight) + 10);
    }

    /// <summary>The signs with their classes.</summary>
    public IReadOnlyList<(string Class, string Path)> Signs { get; }

    /// <summary>The words; they begin at the left edge of their boxes.</summary>
    public IReadOnlyList<WheelText> Texts { get; }

    /// <summary>Where the drawing ends.</summary>
    public double Bottom { get; }

    private static IEnumerable<LegendEntry> Rings(YearWheel wheel, Phrasebook words) => wheel.Rings.Select((r, i) => new LegendEntry(
        $"shape ring-{r.Colour}", at => MarkShapes.Path(MarkShape.Oblong, at, 9), words.Say("wheel.legend.ring", i + 1, r.Label == r.Name ? r.Name : words.Say("wheel.legend.named", r.Label, r.Name))));

    private static IEnumerable<LegendEntry> Shapes(YearWheel wheel, Phrasebook words) =>
        from shown in wheel.Marks.SelectMany(m => m.Groups, (m, g) => (m.Kind, Ring: wheel.Rings.First(r => r.Group == g))).Select(m => (m.Kind, m.Ring, Shape: MarkShapes.Of(m.Kind, m.Ring, wheel.Rings)))
        group shown by shown.Shape into same
        orderby same.Key
        let kinds = same.Key <= MarkShape.Hexagon ? [same.First().Ring.ProcessName] : same.Select(s => words.Say("kind." + s.Kind)).Distinct()
        select new LegendEntry("shape plain", at => MarkShapes.Path(same.Key, at, 9), words.Say(same.Key <= MarkShape.Hexagon ? "wheel.legend.ordinary" : "wheel.legend.kind", string.Join(", ", kinds)));

    private static IEnumerable<LegendEntry> States(YearWheel wheel, Phrasebook words)
    {
        foreach (var state in new[] { MarkState.Preliminary, MarkState.Cancelled, MarkState.Undated }.Where(s => wheel.Marks.Any(m => m.State == s)))
            yield return new LegendEntry(
                state == MarkState.Undated ? "window plain" : state == MarkState.Cancelled ? "shape plain cancelled" : "shape plain preliminary",
                at => state == MarkState.Undated ? $"M{Polar.Number(at.X - 10)} {Polar.Number(at.Y)}h20" : MarkShapes.Path(MarkShape.Disc, at, 8) + (state == MarkState.Cancelled ? $"M{Polar.Number(at.X - 10)} {Polar.Number(at.Y + 10)}l20 -20" : ""),
                words.Say("wheel.legend." + state));
    }

    private static IEnumerable<LegendEntry> Rest(YearWheel wheel, Phrasebook words)
    {
        if (wheel.Marks.Any(m => m.Groups.Count > 1))
            yield return new LegendEntry("spoke", at => $"M{Polar.Number(at.X)} {Polar.Number(at.Y - 10)}v20", words.Say("wheel.legend.joint"));
        if (wheel.Marks.SelectMany(m => m.Deadlines).Any(d => !d.IsCall && wheel.Span.Has(d.Day)))
            yield return new LegendEntry("items plain", at => $"M{Polar.Number(at.X)} {Polar.Number(at.Y - 4)}v8", words.Say("wheel.legend.items"));
        if (wheel.Marks.SelectMany(m => m.Deadlines).Any(d => d.IsCall && wheel.Span.Has(d.Day)))
            yield return new LegendEntry("call plain", at => $"M{Polar.Number(at.X - 4)} {Polar.Number(at.Y + 4)}l4 -8l4 8Z", words.Say("wheel.legend.call"));
        foreach (var (kind, look) in new[] { (GroundKind.Red, "red"), (GroundKind.LocallyClosed, "closed"), (GroundKind.School, "school"), (GroundKind.MidYear, "july") })
            if (wheel.Ground.Any(g => g.Kind == kind))
                yield return new LegendEntry(look, at => MarkShapes.Path(MarkShape.Square, at, kind == GroundKind.Red ? 4 : 10), words.Say("wheel.ground." + kind));
        if (wheel.Marks.Any(m => m.Points.Any(p => p.Returns)))
            yield return new LegendEntry("point-dot", at => MarkShapes.Path(MarkShape.Disc, at, 3), words.Say("wheel.legend.point"));
        if (wheel.Periods.Count > 0)
            yield return new LegendEntry("period", at => MarkShapes.Path(MarkShape.Oblong, at, 10), words.Say("wheel.legend.period"));
        if (wheel.Today is { } today)
            yield return new LegendEntry("hand", at => $"M{Polar.Number(at.X)} {Polar.Number(at.Y - 10)}v20", words.Say("wheel.legend.today", today));
    }
}
