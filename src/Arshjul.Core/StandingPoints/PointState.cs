namespace Arshjul.Core.StandingPoints;

/// <summary>Whether a point runs.</summary>
public enum PointState
{
    /// <summary>It comes back by its rule.</summary>
    Active,

    /// <summary>It rests and will be resumed.</summary>
    Paused,

    /// <summary>It has ended; it may still be resumed.</summary>
    Ended,
}
