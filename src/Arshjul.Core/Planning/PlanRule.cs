namespace Arshjul.Core.Planning;

/// <summary>The rules by which a laid year is checked, each by its name (sv: regel).</summary>
public enum PlanRule
{
    /// <summary>A meeting on a red day.</summary>
    RedDay,

    /// <summary>A meeting on an eve that is free in practice.</summary>
    Eve,

    /// <summary>A meeting on a Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A meeting on a day that is closed by a local decision.</summary>
    Closed,

    /// <summary>A meeting on a single working day between two days off (sv: klämdag).</summary>
    BridgeDay,

    /// <summary>A meeting on a day that ends early.</summary>
    Shortened,

    /// <summary>A meeting in a school holiday.</summary>
    SchoolHoliday,

    /// <summary>A meeting in July.</summary>
    July,

    /// <summary>Somebody is called to two meetings at once.</summary>
    PersonTwice,

    /// <summary>Two meetings at once in a room.</summary>
    RoomTwice,

    /// <summary>A link in the chain does not hold.</summary>
    ChainBroken,

    /// <summary>A board or another group meets, and the group that comes before it has not (MBL 11 §).</summary>
    DecidedFirst,

    /// <summary>The call goes out on a day when nobody works.</summary>
    CallOnFreeDay,

    /// <summary>The day of the call has passed, and it was not sent.</summary>
    CallMissed,

    /// <summary>A standing point has no meeting left in its window, and comes late.</summary>
    PointLate,

    /// <summary>A standing point has no meeting left at all.</summary>
    PointLost,

    /// <summary>A standing point waits for an event.</summary>
    PointWaits,

    /// <summary>Too long without a meeting (AMF 8 a §).</summary>
    TooSeldom,

    /// <summary>Too soon after the meeting before.</summary>
    TooClose,

    /// <summary>A meeting has no date, though what it waits for has happened or its time is over.</summary>
    DateOverdue,

    /// <summary>No meeting on a day that is pinned.</summary>
    PinLeft,

    /// <summary>A matter's forums come in the wrong order, or it is decided before cooperation is finished.</summary>
    MatterOrder,

    /// <summary>The parties disagree, and the matter has not been lifted.</summary>
    MatterNotLifted,

    /// <summary>A forum has met, and how far the matter came there is not noted.</summary>
    MatterUnnoted,
}
