using Arshjul.Core.Wheels;

namespace Arshjul.Templates.Wheels;

/// <summary>Where the rings lie and how large a mark on them may be.</summary>
internal sealed class RingLayout
{
    /// <summary>Outer edge of the outermost ring.</summary>
    public const double Outer = 488;

    private const double LeastInner = 252;
    private const double MostWidth = 52;
    private readonly Dictionary<string, int> _places;

    public RingLayout(IReadOnlyList<WheelRing> rings)
    {
        _places = rings.Select((r, i) => (r.Group, i)).ToDictionary(r => r.Group, r => r.i, StringComparer.Ordinal);
        Width = Math.Min(MostWidth, (Outer - LeastInner) / Math.Max(1, rings.Count));
        Inner = Outer - (rings.Count * Width);
        Mark = Math.Min(11.5, Width * 0.36);
    }

    /// <summary>Width of a ring.</summary>
    public double Width { get; }

    /// <summary>Inner edge of the innermost ring.</summary>
    public double Inner { get; }

    /// <summary>Radius of a mark that stands alone.</summary>
    public double Mark { get; }

    /// <summary>Whether there is room for a date in a mark.</summary>
    public bool HasDates => Mark >= 9;

    /// <summary>Whether there is room for deadlines beside the marks.</summary>
    public bool HasDeadlines => Width >= 30;

    /// <summary>Middle of a group's ring.</summary>
    public double Centre(string group) => Outer - ((_places[group] + 0.5) * Width);
}
