namespace Arshjul.Core.Calendar;

/// <summary>What a local closure means for planning.</summary>
public enum ClosureKind
{
    /// <summary>Nobody works: the days count as free in working-day arithmetic.</summary>
    Free,

    /// <summary>Work ends early; a working day still.</summary>
    Shortened,

    /// <summary>The schools are closed; a working day, but a poor one to meet on.</summary>
    SchoolHoliday,

    /// <summary>A working day after all, against the built-in rules (a local agreement).</summary>
    Working,
}
