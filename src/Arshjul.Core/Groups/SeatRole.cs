namespace Arshjul.Core.Groups;

/// <summary>What a seat is for in its group.</summary>
public enum SeatRole
{
    /// <summary>Leads the meeting (sv: ordförande).</summary>
    Chair,

    /// <summary>Plans the year and calls (sv: sammankallande).</summary>
    Convener,

    /// <summary>Writes (sv: sekreterare).</summary>
    Secretary,

    /// <summary>Ordinary member (sv: ledamot).</summary>
    Member,

    /// <summary>Comes when a member cannot (sv: ersättare).</summary>
    Substitute,

    /// <summary>Takes part without being a member (sv: adjungerad).</summary>
    CoOpted,

    /// <summary>Gets a copy for information (sv: för kännedom).</summary>
    Reader,
}
