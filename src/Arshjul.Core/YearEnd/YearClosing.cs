namespace Arshjul.Core.YearEnd;

/// <summary>A year looked back on: what was planned and what came of it, group by group (sv: årsbokslut för mötena).</summary>
/// <param name="Year">The year.</param>
/// <param name="AsOf">The day on which it was known so; before the year is over something is still ahead.</param>
/// <param name="Groups">The groups that had anything in it, in the plan's order.</param>
public sealed record YearClosing(int Year, DateOnly AsOf, IReadOnlyList<GroupClosing> Groups);
