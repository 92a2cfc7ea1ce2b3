namespace Arshjul.Core.Wishes;

/// <summary>Whether something wished for must hold or is weighed.</summary>
public enum WishStrength
{
    /// <summary>No proposal breaks it (sv: måste).</summary>
    Hard,

    /// <summary>Breaking it costs something (sv: helst).</summary>
    Soft,
}
