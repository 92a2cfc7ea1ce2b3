namespace Arshjul.Core.Proposals;

/// <summary>The rules by which a year is proposed, each by its name.</summary>
public enum ProposalRuleName
{
    /// <summary>Nobody works that day: red days, eves, weekends, closed days.</summary>
    FreeDay,

    /// <summary>The day has been.</summary>
    PastDay,

    /// <summary>Before the earliest day or after the latest.</summary>
    Season,

    /// <summary>In a month without meetings.</summary>
    MonthOff,

    /// <summary>In a week without meetings.</summary>
    WeekOff,

    /// <summary>On another weekday than those listed.</summary>
    Weekday,

    /// <summary>On a weekday that is not the first choice.</summary>
    WeekdayOrder,

    /// <summary>At a time that is not the first choice.</summary>
    TimeOrder,

    /// <summary>At another time than those listed.</summary>
    OtherTime,

    /// <summary>On a single working day between two days off (sv: klämdag).</summary>
    BridgeDay,

    /// <summary>On a day that ends early.</summary>
    ShortenedDay,

    /// <summary>In a school holiday.</summary>
    SchoolHoliday,

    /// <summary>On another day than in the preliminary plan.</summary>
    ChangedDay,

    /// <summary>Too soon after the meeting before.</summary>
    DaysBetween,

    /// <summary>Too long without a meeting.</summary>
    EveryMonths,

    /// <summary>Unevenly spread over the season.</summary>
    EvenSpread,

    /// <summary>On another weekday than the meeting before.</summary>
    OtherWeekday,

    /// <summary>No meeting in a window wished for.</summary>
    EmptyWindow,

    /// <summary>No meeting in the window of a standing point.</summary>
    MissedPoint,

    /// <summary>No meeting on a day that is decided or pinned.</summary>
    LeftDay,

    /// <summary>A link in the chain does not hold.</summary>
    BrokenLink,

    /// <summary>Further from the meeting it is linked to than need be.</summary>
    FarFromLink,

    /// <summary>A meeting of the other group's has none before or after it.</summary>
    Unlinked,

    /// <summary>Somebody would sit in two meetings at once.</summary>
    TwoPlaces,

    /// <summary>Two meetings at once in a room.</summary>
    RoomTaken,
}
