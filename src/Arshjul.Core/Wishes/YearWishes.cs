using Arshjul.Core.Meetings;

namespace Arshjul.Core.Wishes;

/// <summary>Which wishes are for a year.</summary>
public static class YearWishes
{
    /// <summary>The year's own, and those for every year that have none of the year's own for the same group and kind.</summary>
    public static IReadOnlyList<Wish> Of(IReadOnlyList<Wish> wishes, int year) =>
        [.. wishes.Where(w => w.Year == year || (w.Year is null && !wishes.Any(o => o.Year == year && o.Group == w.Group && o.Kind == w.Kind)))];

    /// <summary>Those of a year that are for a meeting: for one of its groups, and its kind.</summary>
    public static IEnumerable<Wish> Of(IReadOnlyList<Wish> wishes, int year, KnownMeeting meeting) =>
        Of(wishes, year).Where(w => meeting.Groups.Contains(w.Group, StringComparer.Ordinal) && w.Kind == meeting.Kind);
}
