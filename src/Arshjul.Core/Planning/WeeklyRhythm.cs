using Arshjul.Core.Calendar;

namespace Arshjul.Core.Planning;

/// <summary>Every k weeks on a weekday, starting over after the summer if so said.</summary>
public sealed record WeeklyRhythm : Rhythm
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>How many weeks lie between two meetings.</summary>
    public required int Weeks { get; init; }

    /// <summary>Last ISO week before the summer; null for no break.</summary>
    public int? LastWeek { get; init; }

    /// <summary>ISO week in which it starts over after the summer.</summary>
    public int? RestartWeek { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Dates(DateOnly from, DateOnly until)
    {
        var day = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7);
        while (day <= until)
        {
            var week = IsoWeek.Of(day);
            if (week.Number > LastWeek && week.Number < RestartWeek)
            {
                day = (week with { Number = RestartWeek.Value }).Day(Weekday);
                continue;
            }
            yield return day;
            day = day.AddDays(7 * Weeks);
        }
    }
}
