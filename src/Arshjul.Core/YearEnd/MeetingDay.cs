using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>
/// Finds the day to meet on near the one that a rule gives. A red day, an eve, a weekend, closed and bridge days and the weeks of Christmas are left for an
/// ordinary day within three days, the later of two as near, for that is what people do; else for the same weekday a week earlier or later, which at
/// Christmas comes first. July is left likewise by who does not meet in July.
/// </summary>
internal sealed class MeetingDay(WorkingCalendar days, bool meetsInJuly)
{
    /// <summary>In the order in which they are tried.</summary>
    private static readonly int[] Steps = [1, -1, 2, -2, 3, -3, -7, 7, 4, -4, 5, -5, 6, -6, -14, 14];
    private static readonly int[] AtChristmas = [-7, 7, .. Steps];

    /// <summary>The day, and what was passed over on the way there with what it is; the day itself and nothing when it will do or no other is near.</summary>
    /// <param name="ruled">The day that the rule gives.</param>
    /// <param name="isTaken">Whether there is something else then already.</param>
    /// <param name="isOpen">Whether another day can be taken at all.</param>
    public (DateOnly Day, IReadOnlyList<(DateOnly Day, Sentence What)> PassedOver) Near(DateOnly ruled, bool isTaken, Func<DateOnly, bool> isOpen)
    {
        if (!isTaken && !IsPoor(ruled))
            return (ruled, []);
        var passed = new List<(DateOnly, Sentence)> { (ruled, isTaken ? new Sentence("roll.taken") : Remark(ruled)!) };
        foreach (var day in (IsChristmas(ruled) ? AtChristmas : Steps).Select(s => ruled.AddDays(s)).Where(d => d.Year == ruled.Year && isOpen(d)))
        {
            if (IsGood(day, days.SchoolHolidayOn(ruled) is not null))
                return (day, passed);
            if (days.IsWorkingDay(day) && !IsChristmas(day) && !IsRest(day))
                passed.Add((day, Remark(day)!));
        }
        return (ruled, []);
    }

    /// <summary>Whether nobody would meet on a day if there were another.</summary>
    public bool IsPoor(DateOnly day) => IsChristmas(day) || IsRest(day) || days.DescribeDay(day).Any(r => r.IsFree || r.Kind == DayKind.BridgeDay);

    /// <summary>Whether there is nothing to say against a day.</summary>
    public bool IsGood(DateOnly day, bool evenInHoliday = false) =>
        !IsChristmas(day) && !IsRest(day) && days.DescribeDay(day).All(r => r.Kind == DayKind.July || (evenInHoliday && r.Kind == DayKind.SchoolHoliday));

    /// <summary>What is worth knowing of a day.</summary>
    public Sentence? Remark(DateOnly day) => days.DescribeDay(day) is [var first, ..] ? first.Text : IsChristmas(day) ? new Sentence("roll.christmas") : null;

    private bool IsRest(DateOnly day) => day.Month == 7 && !meetsInJuly;

    /// <summary>23 December to 2 January, in which no published series has a meeting.</summary>
    private static bool IsChristmas(DateOnly day) => day is { Month: 12, Day: >= 23 } or { Month: 1, Day: <= 2 };
}
