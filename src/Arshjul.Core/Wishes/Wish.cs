using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Wishes;

/// <summary>
/// How a group would like its meetings of one kind to be laid in a year. It says how many in exactly one way: <see cref="Count"/> or
/// <see cref="ForEach"/> (sv: önskemål).
/// </summary>
public sealed record Wish
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name, unique in the group.</summary>
    public required string Key { get; init; }

    /// <summary>The year it is for; null for every year that has no wish of its own for the same group and kind.</summary>
    public int? Year { get; init; }

    /// <summary>The kind of meeting.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Keys of groups that meet jointly with it.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>How many meetings in the year, those already decided included.</summary>
    public int? Count { get; init; }

    /// <summary>Key of a group, for each of whose ordinary meetings there is one.</summary>
    public string? ForEach { get; init; }

    /// <summary>Days of that group's meetings that need none.</summary>
    public IReadOnlyList<DateOnly> Skip { get; init; } = [];

    /// <summary>The weekdays, best first; Monday to Friday alike when empty.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>The times of day, best first; a meeting without any takes the whole day.</summary>
    public IReadOnlyList<WishTime> Times { get; init; } = [];

    /// <summary>Where it is held; one meeting at a time in a room.</summary>
    public Place? Place { get; init; }

    /// <summary>Earliest day.</summary>
    public MonthDay From { get; init; } = new(1, 7);

    /// <summary>Latest day.</summary>
    public MonthDay Until { get; init; } = new(12, 20);

    /// <summary>Months without meetings, 1–12.</summary>
    public IReadOnlyList<int> MonthsOff { get; init; } = [7];

    /// <summary>ISO weeks without meetings.</summary>
    public IReadOnlyList<int> WeeksOff { get; init; } = [];

    /// <summary>Least number of calendar days from one meeting to the next.</summary>
    public int DaysBetween { get; init; } = 1;

    /// <summary>At least one meeting in so many months; null for no such wish, but 3 for the ordinary meetings of a safety committee (AMF 8 a §).</summary>
    public int? EveryMonths { get; init; }

    /// <summary>What it comes before.</summary>
    public IReadOnlyList<WishLink> Before { get; init; } = [];

    /// <summary>What it comes after.</summary>
    public IReadOnlyList<WishLink> After { get; init; } = [];

    /// <summary>Days between which a meeting is needed.</summary>
    public IReadOnlyList<WishWindow> Windows { get; init; } = [];

    /// <summary>Days on which a meeting lies, whatever else is wished; no proposal moves it (sv: låsta datum).</summary>
    public IReadOnlyList<DateOnly> Pins { get; init; } = [];

    /// <summary>Parts that must hold though they are soft unless said.</summary>
    public IReadOnlyList<WishPart> Hard { get; init; } = [];

    /// <summary>Parts that are weighed though they are hard unless said.</summary>
    public IReadOnlyList<WishPart> Soft { get; init; } = [];

    /// <summary>Whether a part must hold.</summary>
    public WishStrength StrengthOf(WishPart part) =>
        Hard.Contains(part) ? WishStrength.Hard
        : Soft.Contains(part) ? WishStrength.Soft
        : part is WishPart.EveryMonths or WishPart.Points ? WishStrength.Soft : WishStrength.Hard;
}
