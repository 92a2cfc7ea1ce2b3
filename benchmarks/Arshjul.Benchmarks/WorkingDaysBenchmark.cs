using System.Diagnostics;
using System.Globalization;
using Arshjul.Core.Calendar;

namespace Arshjul.Benchmarks;

/// <summary>Counting working days a hundred thousand times, beside adding as many calendar days.</summary>
internal static class WorkingDaysBenchmark
{
    private const int Times = 100_000;

    public static Task RunAsync(TextWriter output)
    {
        var days = new WorkingCalendar([]);
        var first = new DateOnly(2026, 1, 1);
        var working = Time(i => days.Add(first.AddDays(i % 3_650), (i % 41) - 20));
        var plain = Time(i => first.AddDays(i % 3_650).AddDays((i % 41) - 20));
        return output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"days: {working:0} ms for {Times} sums; {working / plain:0} times as many in calendar days"));
    }

    private static double Time(Func<int, DateOnly> sum)
    {
        var start = Stopwatch.GetTimestamp();
        var last = 0;
        for (var i = 0; i < Times; i++)
            last ^= sum(i).DayNumber;
        GC.KeepAlive(last);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
