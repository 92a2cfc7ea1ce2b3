namespace Arshjul.Core.YearEnd;

/// <summary>What became of a meeting that belonged to a year.</summary>
public enum MeetingFate
{
    /// <summary>Held on the day it was laid for.</summary>
    HeldAsLaid,

    /// <summary>Held on another day of the year.</summary>
    HeldMoved,

    /// <summary>Not held.</summary>
    CalledOff,

    /// <summary>Without a date still.</summary>
    NeverDated,

    /// <summary>Moved to another year.</summary>
    LeftTheYear,

    /// <summary>Yet to come.</summary>
    StillAhead,
}
