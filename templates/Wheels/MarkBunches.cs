namespace Arshjul.Templates.Wheels;

/// <summary>Lays the meetings of a ring out so that none covers another: what stands too close is bunched, and bunches that touch become one.</summary>
internal static class MarkBunches
{
    private const double Air = 1.5;

    /// <summary>The bunches in order.</summary>
    /// <param name="marks">The meetings with the angles of their days.</param>
    /// <param name="radius">Middle of the ring.</param>
    /// <param name="size">Radius of a mark that stands alone.</param>
    public static IReadOnlyList<MarkBunch> Of(IEnumerable<(string Key, double Angle)> marks, double radius, double size)
    {
        var all = marks.OrderBy(m => m.Angle).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        // However many they are, all together with their numbers go once around.
        var step = Math.Min((1.1 * size) + 2, 0.9 * Polar.Around * radius / (all.Count + 2)) / radius;
        var laid = new List<MarkBunch>();
        foreach (var mark in all)
        {
            var bunch = Bunch([mark], radius, size, step);
            while (laid.Count > 0 && laid[^1].Middle + laid[^1].Half > bunch.Middle - bunch.Half)
            {
                bunch = Bunch([.. laid[^1].Marks, .. bunch.Marks], radius, size, step);
                laid.RemoveAt(laid.Count - 1);
            }
            laid.Add(bunch);
        }
        return laid;
    }

    /// <summary>A bunch never reaches over the top, where one year's end meets its beginning.</summary>
    private static MarkBunch Bunch(IReadOnlyList<(string Key, double Angle)> marks, double radius, double size, double step)
    {
        var half = marks.Count == 1 ? (size + Air) / radius : ((marks.Count + 1) * step / 2) + (Air / radius);
        var middle = marks.Average(m => m.Angle);
        middle = half >= Math.PI ? Math.PI : Math.Clamp(middle, half, Polar.Around - half);
        return new MarkBunch(marks, middle, half, step, marks.Count == 1 ? size : Math.Max(1, (step * radius / 2) - 1));
    }
}
