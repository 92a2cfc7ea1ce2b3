namespace Arshjul.Core.Matters;

/// <summary>A step of a matter's way as it is known: where and when it is taken up, and how far it came there (sv: hållplats).</summary>
/// <param name="Step">The step.</param>
/// <param name="Meeting">Key of the meeting that takes it up; null when none does, or it has only a day.</param>
/// <param name="Day">The day; null while there is none.</param>
/// <param name="State">How far it has come there.</param>
/// <param name="IsOver">Whether the meeting was held, the day has gone by, or something is noted.</param>
public sealed record MatterStop(MatterStep Step, string? Meeting, DateOnly? Day, MatterState State, bool IsOver)
{
    /// <summary>Whether cooperation is over there, agreed or not: what the employer owes is done (MBL 11 §).</summary>
    public bool IsFinished => State is MatterState.CooperationCompleted or MatterState.Agreed or MatterState.Disagreed or MatterState.Decided;
}
