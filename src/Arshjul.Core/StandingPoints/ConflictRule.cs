namespace Arshjul.Core.StandingPoints;

/// <summary>The named rules a plan can break.</summary>
public enum ConflictRule
{
    /// <summary>No meeting was left in the window: the instance is late.</summary>
    NoMeetingInWindow,

    /// <summary>No meeting is left at all.</summary>
    FallsOffTheWheel,
}
