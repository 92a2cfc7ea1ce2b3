namespace Arshjul.Core.Editing;

/// <summary>A wish as typed in a form. What the form has no field for stays as it is. A fault names its field as here, in camelCase.</summary>
public sealed record WishForm
{
    /// <summary>Whether it is for every year that has none of its own, and not for one alone.</summary>
    public bool EveryYear { get; init; }

    /// <summary>The kind of meeting, a word of <see cref="Meetings.MeetingKind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>How many meetings in the year.</summary>
    public string? Count { get; init; }

    /// <summary>Key of a group for each of whose meetings there is one; instead of a number.</summary>
    public string? ForEach { get; init; }

    /// <summary>The weekdays that are ticked, words of <see cref="DayOfWeek"/>; none for any.</summary>
    public IReadOnlyList<string> Weekdays { get; init; } = [];

    /// <summary>The time at which it rather begins.</summary>
    public string? Start { get; init; }

    /// <summary>The time at which it then ends.</summary>
    public string? End { get; init; }

    /// <summary>The room; a room takes one meeting at a time.</summary>
    public string? Room { get; init; }

    /// <summary>Earliest day of the year, <c>MM-dd</c>; empty is the usual.</summary>
    public string? From { get; init; }

    /// <summary>Latest day of the year, <c>MM-dd</c>; empty is the usual.</summary>
    public string? Until { get; init; }

    /// <summary>Months without meetings as numbers, with commas between.</summary>
    public string? MonthsOff { get; init; }

    /// <summary>ISO weeks without meetings, with commas between; <c>27-31</c> is all from the one to the other.</summary>
    public string? WeeksOff { get; init; }

    /// <summary>Least number of days from one meeting to the next; empty is one.</summary>
    public string? DaysBetween { get; init; }

    /// <summary>Days that no proposal moves, one a line.</summary>
    public string? Pins { get; init; }

    /// <summary>What it comes before and after.</summary>
    public IReadOnlyList<WishLinkForm> Links { get; init; } = [];
}
