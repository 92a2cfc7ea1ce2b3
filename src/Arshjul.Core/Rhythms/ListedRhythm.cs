namespace Arshjul.Core.Rhythms;

/// <summary>No rule but the dates themselves, for a year that follows none (sv: datumlista).</summary>
public sealed record ListedRhythm : Rhythm
{
    /// <summary>The dates, in any order.</summary>
    public required IReadOnlyList<DateOnly> On { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around) => On.Where(Allows);
}
