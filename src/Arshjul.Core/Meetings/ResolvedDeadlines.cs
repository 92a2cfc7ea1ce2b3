namespace Arshjul.Core.Meetings;

/// <summary>A meeting's deadlines as local moments; null where there is no rule, and all null while the meeting is undated (sv: frister).</summary>
/// <param name="ItemsIn">Last moment to hand in items; never after the meeting begins.</param>
/// <param name="DocumentsIn">Last moment for papers; never after the meeting begins.</param>
/// <param name="CallOut">When the call goes out; never after the meeting begins.</param>
/// <param name="MinutesReady">When the minutes are ready; never before the meeting ends.</param>
public sealed record ResolvedDeadlines(DateTime? ItemsIn, DateTime? DocumentsIn, DateTime? CallOut, DateTime? MinutesReady)
{
    /// <summary>Those of a meeting without a date or of a group without deadlines.</summary>
    public static ResolvedDeadlines None { get; } = new(null, null, null, null);
}
