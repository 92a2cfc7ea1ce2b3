namespace Arshjul.Core.Proposals.Conflicts;

/// <summary>Whether something can be.</summary>
internal enum Possibility
{
    /// <summary>It was found.</summary>
    Possible,

    /// <summary>It was proved that it cannot.</summary>
    Impossible,

    /// <summary>Neither, within the steps allowed.</summary>
    Unknown,
}
