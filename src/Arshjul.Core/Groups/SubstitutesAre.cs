namespace Arshjul.Core.Groups;

/// <summary>What substitutes get when the members are called.</summary>
public enum SubstitutesAre
{
    /// <summary>The text, marked "för kännedom", without an invitation.</summary>
    Informed,

    /// <summary>A call like the members'.</summary>
    Called,
}
