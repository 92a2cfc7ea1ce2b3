namespace Arshjul.Core.StandingPoints;

/// <summary>What people decided about where a point or an item is taken.</summary>
public enum PlacementAction
{
    /// <summary>Take it at this meeting (sv: lägg på).</summary>
    Pin,

    /// <summary>Not dealt with at this meeting: it goes to a later one (sv: bordlägg).</summary>
    Defer,

    /// <summary>Left out at this meeting: it is due again in its window (sv: hoppa över).</summary>
    Skip,
}
