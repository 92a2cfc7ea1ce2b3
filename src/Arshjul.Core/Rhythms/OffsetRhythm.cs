namespace Arshjul.Core.Rhythms;

/// <summary>So many days before or after each meeting of another group, such as five working days before the board; counted in exactly one of the two ways.</summary>
public sealed record OffsetRhythm : Rhythm
{
    /// <summary>Key of the other group.</summary>
    public required string Of { get; init; }

    /// <summary>Calendar days from its meeting; 0 is the same day.</summary>
    public int? Days { get; init; }

    /// <summary>Working days from its meeting.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Counted after its meeting; before it unless said.</summary>
    public bool After { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around)
    {
        var side = After ? 1 : -1;
        return around.MeetingDaysOf(Of).Select(day => WorkingDays is { } working ? around.Days.Add(day, side * working) : day.AddDays(side * (Days ?? 0)));
    }
}
