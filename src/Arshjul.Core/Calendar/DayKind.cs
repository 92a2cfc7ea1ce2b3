namespace Arshjul.Core.Calendar;

/// <summary>What can make a day a poor one to meet on; a day can be several at once.</summary>
public enum DayKind
{
    /// <summary>A named red day (sv: röd dag).</summary>
    RedDay,

    /// <summary>An eve that is free in practice (sv: afton).</summary>
    Eve,

    /// <summary>A Saturday or Sunday (sv: helg).</summary>
    Weekend,

    /// <summary>Free by a local decision (sv: stängt).</summary>
    Closed,

    /// <summary>A single working day between two days off (sv: klämdag).</summary>
    BridgeDay,

    /// <summary>A working day that ends early (sv: förkortad dag).</summary>
    Shortened,

    /// <summary>The schools are closed (sv: skollov).</summary>
    SchoolHoliday,

    /// <summary>In July, when few are at work (sv: juli).</summary>
    July,
}
