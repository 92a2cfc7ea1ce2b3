using System.Collections.Concurrent;
using Arshjul.Core.Words;

namespace Arshjul.Core.Calendar;

/// <summary>
/// Which days are worked: Monday to Friday but for red days, the eves that are free in practice and local closures. A closure of kind
/// <see cref="ClosureKind.Working"/> makes each of its days a whole working day, whatever else it is (sv: arbetsdagar).
/// </summary>
/// <param name="closures">The organisation's own closures, in any order.</param>
public sealed class WorkingCalendar(IReadOnlyList<Closure> closures)
{
    private readonly ConcurrentDictionary<int, WorkingYear> _years = new();

    /// <summary>Whether it is a working day, whole or shortened.</summary>
    public bool IsWorkingDay(DateOnly day) => Year(day.Year).IsWorking(day);

    /// <summary>Whether it is a working day that ends early.</summary>
    public bool IsShortened(DateOnly day) => Year(day.Year).IsShortened(day);

    /// <summary>Whether it is a single working day between two days off (sv: klämdag).</summary>
    public bool IsBridgeDay(DateOnly day) => IsWorkingDay(day) && !IsWorkingDay(day.AddDays(-1)) && !IsWorkingDay(day.AddDays(1));

    /// <summary>The school holiday a day lies in, or null; the first to begin when there are several.</summary>
    public Closure? SchoolHolidayOn(DateOnly day) => On(day, ClosureKind.SchoolHoliday);

    /// <summary>All that makes a day a poor one to meet on; empty for an ordinary working day.</summary>
    public IReadOnlyList<DayRemark> DescribeDay(DateOnly day)
    {
        var remarks = new List<DayRemark>();
        if (IsWorkingDay(day))
        {
            if (IsBridgeDay(day))
                remarks.Add(new(DayKind.BridgeDay, new Sentence("calendar.remark.bridgeDay")));
            if (IsShortened(day))
                remarks.Add(new(DayKind.Shortened, new Sentence("calendar.remark.shortened", ShortenedBy(day))));
        }
        else
        {
            remarks.Add(WhyFree(day));
        }
        if (SchoolHolidayOn(day) is { } school)
            remarks.Add(new(DayKind.SchoolHoliday, new Sentence("calendar.remark.schoolHoliday", school.Name)));
        if (day.Month == 7)
            remarks.Add(new(DayKind.July, new Sentence("calendar.remark.july")));
        return remarks;
    }

    /// <summary>The working day so many working days later, earlier when negative; 0 gives the day itself, be it worked or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before that.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>
    /// How many working days lie after one day up to and with another, so that it undoes <see cref="Add"/>; negative when the second is the
    /// earlier, and then counted from it up to, not with, the first.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -(WorkingDaysBetween(to, from) + (IsWorkingDay(to) ? 1 : 0) - (IsWorkingDay(from) ? 1 : 0));
        var count = Year(to.Year).CountThrough(to) - Year(from.Year).CountThrough(from);
        for (var year = from.Year; year < to.Year; year++)
            count += Year(year).Count;
        return count;
    }

    private WorkingYear Year(int year) => _years.TryGetValue(year, out var known) ? known : _years.GetOrAdd(year, y => new WorkingYear(y, closures));

    private DayRemark WhyFree(DateOnly day)
    {
        if (SwedishHolidays.RedDay(day) is { } red)
            return new(DayKind.RedDay, new Sentence("calendar.remark.redDay", red.Name));
        if (SwedishHolidays.Eve(day) is { } eve)
            return new(DayKind.Eve, new Sentence("calendar.remark.eve", eve.Name));
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return new(DayKind.Weekend, new Sentence("calendar.remark.weekend"));
        return new(DayKind.Closed, new Sentence("calendar.remark.closed", On(day, ClosureKind.Free)!.Name));
    }

    private object ShortenedBy(DateOnly day) =>
        On(day, ClosureKind.Shortened) is { } local ? local.Name : SwedishHolidays.ShortenedDay(day)!.Name;

    private Closure? On(DateOnly day, ClosureKind kind) =>
        closures.Where(c => c.Kind == kind && c.From <= day && day <= c.To).OrderBy(c => c.From).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
}
