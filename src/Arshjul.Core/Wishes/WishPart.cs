namespace Arshjul.Core.Wishes;

/// <summary>What in a wish can be made hard or soft as a whole.</summary>
public enum WishPart
{
    /// <summary>Only the weekdays listed; hard unless said.</summary>
    Weekdays,

    /// <summary>No meeting in the months off; hard unless said.</summary>
    MonthsOff,

    /// <summary>No meeting in the weeks off; hard unless said.</summary>
    WeeksOff,

    /// <summary>Not before the earliest day nor after the latest; hard unless said.</summary>
    Season,

    /// <summary>The smallest number of days between two meetings; hard unless said.</summary>
    DaysBetween,

    /// <summary>At least one meeting in so many months; soft unless said (AMF 8 a § says "bör").</summary>
    EveryMonths,

    /// <summary>A meeting in the window of each of the group's standing points; soft unless said.</summary>
    Points,
}
