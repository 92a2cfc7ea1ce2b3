namespace Arshjul.Core.Groups;

/// <summary>What substitutes get when the members are called.</summary>
public enum SubstitutesAre
{
    /// <summary>The text, marked "för kännedom", without an invitation.</summary>
    Informed,

    /// <summary>A call like the members'.</summary>
    Called,

    /// <summary>The text too; when a member declines, the first substitute of the same party is called by the program, and the next when that one declines.</summary>
    OnDecline,
}
