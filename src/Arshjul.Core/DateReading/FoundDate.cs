namespace Arshjul.Core.DateReading;

/// <summary>A date as it stands written, before anybody has asked what it means.</summary>
internal sealed record FoundDate
{
    /// <summary>How it is written.</summary>
    public required string Written { get; init; }

    /// <summary>The year, or null when it was left out.</summary>
    public int? Year { get; init; }

    /// <summary>The month; null for a week.</summary>
    public int? Month { get; init; }

    /// <summary>The day; null for a week.</summary>
    public int? Day { get; init; }

    /// <summary>The last day's year, month and day, of several days.</summary>
    public (int? Year, int? Month, int Day)? Last { get; init; }

    /// <summary>The weekday beside it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The ISO week beside it, or instead of it.</summary>
    public int? Week { get; init; }

    /// <summary>Two numbers that can be day and month or month and day, written so that either is common (03/04).</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>Two numbers with dots that can be a clock time as well (10.12.).</summary>
    public bool MayBeTime { get; init; }

    /// <summary>A weekday in the plural, which holds for the line's other dates too.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Days of a month after a word that may number something else ("Möte 1, 12 januari").</summary>
    public bool FollowsAWord { get; init; }

    /// <summary>The day when the first of its two-digit numbers is the day and the last the year, as can be meant (23-10-30).</summary>
    public (int Year, int Month, int Day)? DayFirst { get; init; }

    /// <summary>Three numbers of two digits (23-10-30).</summary>
    public bool IsTwoDigits { get; init; }

    /// <summary>The number after the month's name can be the year's last digits ("Januari 27").</summary>
    public bool MayBeYear { get; init; }

    /// <summary>The year before or after, when the year stands only at the line's first or last date and the dates go over New Year.</summary>
    public int? OtherYear { get; init; }
}
