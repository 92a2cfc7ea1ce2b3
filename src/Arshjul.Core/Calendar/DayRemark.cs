using Arshjul.Core.Words;

namespace Arshjul.Core.Calendar;

/// <summary>One thing to know about a day before meeting on it (sv: anmärkning).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It in words, "röd dag: midsommardagen".</param>
public sealed record DayRemark(DayKind Kind, Sentence Text)
{
    /// <summary>Whether it makes the day one on which nobody works.</summary>
    public bool IsFree => Kind is DayKind.RedDay or DayKind.Eve or DayKind.Weekend or DayKind.Closed;
}
