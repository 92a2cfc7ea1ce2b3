using Arshjul.Core.Meetings;

namespace Arshjul.Core.Wishes;

/// <summary>The deadline of the other group's meeting that a link counts from.</summary>
internal static class LinkMoment
{
    /// <summary>The moment of it; null when the meeting has none such, and for a link that counts from the meeting itself.</summary>
    public static DateTime? Of(LinkDay day, ResolvedDeadlines deadlines) => day switch
    {
        LinkDay.CallOut => deadlines.CallOut,
        LinkDay.DocumentsIn => deadlines.DocumentsIn,
        LinkDay.ItemsIn => deadlines.ItemsIn,
        _ => null,
    };
}
