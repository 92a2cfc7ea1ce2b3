namespace Arshjul.Core.Wheels;

/// <summary>Why days are ground on which meetings stand badly or not at all.</summary>
public enum GroundKind
{
    /// <summary>A red day or an eve that is free (sv: röd dag).</summary>
    Red,

    /// <summary>Closed by a local decision (sv: stängt).</summary>
    LocallyClosed,

    /// <summary>The schools are closed (sv: skollov).</summary>
    School,

    /// <summary>July, when few are at work (sv: juli).</summary>
    MidYear,
}
