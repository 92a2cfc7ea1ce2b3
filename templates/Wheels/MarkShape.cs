namespace Arshjul.Templates.Wheels;

/// <summary>The shapes by which marks are told apart without colour.</summary>
internal enum MarkShape
{
    /// <summary>An ordinary meeting of a group.</summary>
    Disc,

    /// <summary>An ordinary meeting of a body that is not called from here, such as a board.</summary>
    Square,

    /// <summary>An ordinary meeting of a second process, such as a management team.</summary>
    Triangle,

    /// <summary>An ordinary meeting of any further process.</summary>
    Hexagon,

    /// <summary>A theme meeting.</summary>
    Diamond,

    /// <summary>An extra meeting.</summary>
    Cross,

    /// <summary>A meeting held if there is need.</summary>
    HalfDisc,

    /// <summary>A preparation.</summary>
    Ring,

    /// <summary>The unions' pre-meeting or a check-in.</summary>
    Dot,

    /// <summary>A whole day.</summary>
    Oblong,
}
