namespace Arshjul.Core.ForeignCalendars;

/// <summary>How a calendar that somebody else keeps differs from the plan.</summary>
public enum ForeignChangeKind
{
    /// <summary>A meeting that the plan has not.</summary>
    New,

    /// <summary>It is on another day or at other hours.</summary>
    Moved,

    /// <summary>It is cancelled there.</summary>
    Cancelled,

    /// <summary>It does not stand there any more.</summary>
    Gone,

    /// <summary>It is on there and cancelled in the plan.</summary>
    OnAgain,

    /// <summary>Its place, its title or how sure it is.</summary>
    Details,
}
