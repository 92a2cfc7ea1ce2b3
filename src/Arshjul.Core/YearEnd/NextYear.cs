using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;

namespace Arshjul.Core.YearEnd;

/// <summary>Carries days from a year to the next.</summary>
internal static class NextYear
{
    /// <summary>Days in a pair of years' lists that are farther apart than this are not each other's.</summary>
    private const int Apart = 18;

    /// <summary>The same weekday of the same ISO week a year on; week 53 becomes the last where there is none.</summary>
    public static DateOnly SameWeek(DateOnly day)
    {
        var week = IsoWeek.Of(day);
        var number = Math.Min(week.Number, ISOWeek.GetWeeksInYear(week.Year + 1));
        var next = new IsoWeek(week.Year + 1, number).Day(day.DayOfWeek);
        return next.Year == day.Year + 1 ? next : next.AddDays(next.Year > day.Year + 1 ? -7 : 7);
    }

    /// <summary>The days that a rule gives a year on.</summary>
    public static IReadOnlyList<DateOnly> Dates(RhythmReading reading, RhythmSurroundings around) => reading.Rule is WeeklyRhythm weekly
        ? weekly.Dates(SameWeek(reading.Span.From), SameWeek(reading.Span.Until), around)
        : reading.Rule!.Dates(reading.Span.From.AddYears(1), reading.Span.Until.AddYears(1), around);

    /// <summary>This year's days and the next's two by two in order, each with the nearest; what has no counterpart stands alone.</summary>
    public static IReadOnlyList<(DateOnly? Now, DateOnly? Next)> Pairs(IReadOnlyList<DateOnly> now, IReadOnlyList<DateOnly> next)
    {
        var cost = new int[now.Count + 1, next.Count + 1];
        for (var i = now.Count; i >= 0; i--)
            for (var j = next.Count; j >= 0; j--)
                cost[i, j] = i == now.Count && j == next.Count ? 0 : Math.Min(Both(i, j), Math.Min(i < now.Count ? Apart + cost[i + 1, j] : int.MaxValue, j < next.Count ? Apart + cost[i, j + 1] : int.MaxValue));
        var pairs = new List<(DateOnly?, DateOnly?)>();
        for (int i = 0, j = 0; i < now.Count || j < next.Count;)
        {
            if (cost[i, j] == Both(i, j))
                pairs.Add((now[i++], next[j++]));
            else if (i < now.Count && cost[i, j] == Apart + cost[i + 1, j])
                pairs.Add((now[i++], null));
            else
                pairs.Add((null, next[j++]));
        }
        return pairs;

        int Both(int i, int j) => i < now.Count && j < next.Count ? Math.Abs(SameWeek(now[i]).DayNumber - next[j].DayNumber) + cost[i + 1, j + 1] : int.MaxValue;
    }
}
