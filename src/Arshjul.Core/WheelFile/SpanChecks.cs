using Arshjul.Core.Calendar;

namespace Arshjul.Core.WheelFile;

/// <summary>That nothing ends before it begins.</summary>
internal static class SpanChecks
{
    /// <summary>Tells a last day that lies before the first.</summary>
    public static void Days(WheelFaults faults, PositionedNode at, DateOnly? from, DateOnly? until, string untilName, string code = "wheel.order.days")
    {
        if (until < from)
            faults.Add(at.At(untilName), code, until, from);
    }

    public static void Fuzzy(WheelFaults faults, PositionedNode? at, FuzzyDate? date)
    {
        if (at is not null && date is not null)
            Days(faults, at, date.From, date.To, "to");
    }

    /// <summary>Tells an end that is not after the start, and one without a start.</summary>
    public static void Times(WheelFaults faults, PositionedNode at, TimeOnly? start, TimeOnly? end)
    {
        if (end is null || at.Damaged)
            return;
        if (start is null)
            faults.Add(at.At("end"), "wheel.order.endAlone", Written(end.Value));
        else if (end <= start)
            faults.Add(at.At("end"), "wheel.order.times", Written(end.Value), Written(start.Value));
    }

    /// <summary>Tells a change that is older than the one before it.</summary>
    public static void InOrder(WheelFaults faults, PositionedNode at, string list, IReadOnlyList<DateOnly> days)
    {
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i] < days[i - 1])
                faults.Add(at.At(list, i).At("known"), "wheel.order.changes", days[i], days[i - 1]);
        }
    }

    public static string Written(TimeOnly time) => time.ToString(ClockTimeConverter.Form, System.Globalization.CultureInfo.InvariantCulture);
}
