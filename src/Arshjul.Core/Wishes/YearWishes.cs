namespace Arshjul.Core.Wishes;

/// <summary>Which wishes are for a year.</summary>
public static class YearWishes
{
    /// <summary>The year's own, and those for every year that have none of the year's own for the same group and kind.</summary>
    public static IReadOnlyList<Wish> Of(IReadOnlyList<Wish> wishes, int year) =>
        [.. wishes.Where(w => w.Year == year || (w.Year is null && !wishes.Any(o => o.Year == year && o.Group == w.Group && o.Kind == w.Kind)))];
}
