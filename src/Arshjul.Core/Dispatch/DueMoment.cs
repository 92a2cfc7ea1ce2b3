namespace Arshjul.Core.Dispatch;

/// <summary>Something that falls due around a meeting, in local time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The moment it falls due.</param>
/// <param name="Until">The moment from which it is of no use.</param>
/// <param name="About">What it is about: the deadline, the call's moment, the meeting's begin.</param>
/// <param name="Days">How many working days it lies before that.</param>
public sealed record DueMoment(DueKind Kind, DateTime At, DateTime Until, DateTime About, int Days)
{
    /// <summary>Whether it is due at a moment.</summary>
    public bool IsDueAt(DateTime now) => At <= now && now < Until;

    /// <summary>Tells this time from another of the same kind; a moved meeting's moments are new ones.</summary>
    public int Number => (DateOnly.FromDateTime(About).DayNumber * 100) + Days;
}
