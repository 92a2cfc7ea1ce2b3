using Arshjul.Core.Wheels;

namespace Arshjul.Templates.Wheels;

/// <summary>The quiet middle: whose year it is, and the standing points that return, each once, at the meeting where it lands first.</summary>
internal sealed class MiddleTexts
{
    private const double Size = 11.5;

    public MiddleTexts(YearWheel wheel, MarkDrawer drawer, double outer)
    {
        var large = wheel.Heading.Length <= 4 ? 46 : 26;
        var name = TextWidth.Fit(wheel.OrganisationName, 15, outer);
        Heading = [WheelText.At(large == 46 ? "heading" : "heading low", wheel.Heading, large, (Polar.Middle, Polar.Middle - 10), bold: true), WheelText.At("organisation", name, 15, (Polar.Middle, Polar.Middle + (large == 46 ? 26 : 18)))];
        var taken = new List<TextBox>(Heading.Select(h => h.Box));
        var texts = new List<WheelText>();
        var dots = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in wheel.Marks.Where(m => m.State is not (MarkState.Undated or MarkState.Cancelled)))
        {
            var titles = mark.Points.Where(p => p.Returns).Select(p => p.Title).Distinct().Where(t => t.Length > 0 && !said.Contains(t)).ToList();
            if (titles.Count == 0)
                continue;
            var angle = drawer.Noon(wheel.Span.Nearest(mark.From));
            dots.Add(MarkShapes.Path(MarkShape.Disc, Polar.At(angle, outer), 3));
            if (Place(titles, angle, outer - 8, Room(angle, outer - 8), taken) is not { } text)
                continue;
            said.UnionWith(titles);
            taken.Add(text.Box);
            texts.Add(text);
        }
        (Texts, Dots) = (texts, dots);
    }

    /// <summary>What stands in the very middle.</summary>
    public IReadOnlyList<WheelText> Heading { get; }

    /// <summary>The points' titles.</summary>
    public IReadOnlyList<WheelText> Texts { get; }

    /// <summary>A dot for each meeting at which some point lands that none before it has taken, also where its title found no room.</summary>
    public IReadOnlyList<string> Dots { get; }

    /// <summary>How far inwards a text may reach before it meets what stands in the very middle.</summary>
    private double Room(double angle, double outer)
    {
        var (wide, high) = ((Heading.Max(h => h.Box.Width) / 2) + 16, 50.0);
        return outer - Math.Min(wide / Math.Max(0.001, Math.Abs(Math.Sin(angle))), high / Math.Max(0.001, Math.Abs(Math.Cos(angle))));
    }

    /// <summary>The first title and how many more, as long as there is room, else shorter; null when even that covers another.</summary>
    private static WheelText? Place(List<string> titles, double angle, double outer, double room, List<TextBox> taken)
    {
        var more = titles.Count > 1 ? $" +{Polar.Number(titles.Count - 1)}" : "";
        foreach (var share in new[] { 1, 0.75, 0.5 })
        {
            var text = TextWidth.Fit(titles[0], Size, (room * share) - TextWidth.Of(more, Size)) + more;
            var radius = outer - (TextWidth.Of(text, Size) / 2);
            var degrees = (angle * 180 / Math.PI) - 90;
            var placed = WheelText.At("point", text, Size, Polar.At(angle, radius), angle > Math.PI ? degrees - 180 : degrees);
            if (text.Length > 3 + more.Length && !taken.Exists(placed.Box.Overlaps))
                return placed;
        }
        return null;
    }
}
