namespace Arshjul.Core.Matters;

/// <summary>How far one forum has come with a matter (sv: läge i ärendet).</summary>
public enum MatterState
{
    /// <summary>It is to be taken up (sv: planerat).</summary>
    Planned,

    /// <summary>The forum was told (sv: informerat).</summary>
    Informed,

    /// <summary>It was talked over, and is not finished (sv: dialog förd).</summary>
    Discussed,

    /// <summary>The employer's duty is fulfilled (sv: samverkat).</summary>
    CooperationCompleted,

    /// <summary>The parties agree (sv: enig).</summary>
    Agreed,

    /// <summary>They do not; it can be lifted to the forum above, or to central negotiation (MBL 14 §; sv: oenig).</summary>
    Disagreed,

    /// <summary>The decision is taken (sv: beslutat).</summary>
    Decided,
}
