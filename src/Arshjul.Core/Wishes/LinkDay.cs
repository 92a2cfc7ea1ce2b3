namespace Arshjul.Core.Wishes;

/// <summary>Which day of the other group's meeting a link counts from.</summary>
public enum LinkDay
{
    /// <summary>The meeting itself.</summary>
    Meeting,

    /// <summary>The day its call goes out (sv: utskicksdag).</summary>
    CallOut,

    /// <summary>The last day for its papers.</summary>
    DocumentsIn,

    /// <summary>The last day to hand in items to it.</summary>
    ItemsIn,
}
