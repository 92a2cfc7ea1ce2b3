using System.Globalization;
using Arshjul.Core.Planning;

namespace Arshjul.Benchmarks;

/// <summary>Departments beside each other, as the demo's, each with years of meetings behind it; one department's seats alone are held, so that its people's own groups are five.</summary>
internal static class HistoryPlan
{
    private const int DaysOfYear = 364;

    /// <summary>The plan and the key of somebody who convenes in the first department.</summary>
    public static (YearPlan Plan, string Person) Of(DateOnly today, int departments, int years)
    {
        var now = DemoPlan.Departments(departments);
        var person = now.Seats.First(s => s.Role == Core.Groups.SeatRole.Convener && s.Group.EndsWith("-0", StringComparison.Ordinal) && s.HolderOn(today) is not null).HolderOn(today)!;
        var past = from meeting in now.Meetings
                   where meeting is { Date: { } date, Changes.Count: 0, Cancelled: null } && date.Year == today.Year
                   from year in Enumerable.Range(1, years)
                   let days = -DaysOfYear * year
                   select meeting with
                   {
                       Key = string.Create(CultureInfo.InvariantCulture, $"{meeting.Key}-{year}"),
                       Date = meeting.Date!.Value.AddDays(days),
                       LastDate = meeting.LastDate?.AddDays(days),
                       Known = null,
                   };
        return (now with { Meetings = [.. past, .. now.Meetings], Seats = [.. now.Seats.Select(s => s.Group.EndsWith("-0", StringComparison.Ordinal) ? s : s with { Holders = [] })] }, person);
    }

    /// <summary>Key of a meeting of the first department this year.</summary>
    public static string MeetingOf(YearPlan plan) => plan.Meetings.Last(m => m.Groups.Contains("fsg-0", StringComparer.Ordinal) && m.Date is { Year: 2026 } && !m.Key.Contains("-0-", StringComparison.Ordinal)).Key;
}
