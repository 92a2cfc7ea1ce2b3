namespace Arshjul.Core.Matters;

/// <summary>One forum on a matter's way (sv: steg). It has a meeting, or else a day of its own; without either it is taken as early as the way allows.</summary>
public sealed record MatterStep
{
    /// <summary>Key of the group that takes it up.</summary>
    public required string Group { get; init; }

    /// <summary>Key of the meeting at which it does.</summary>
    public string? Meeting { get; init; }

    /// <summary>The day, when its meetings are not in the plan.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the matter is decided there: cooperation is to be finished before it (MBL 11 §).</summary>
    public bool Decides { get; init; }

    /// <summary>How far it has come there.</summary>
    public MatterState State { get; init; }

    /// <summary>The day on which that became known; null when it always was.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>How far it had come as far as was known on a day.</summary>
    public MatterState StateOn(DateOnly day) => Known > day ? MatterState.Planned : State;
}
