using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>The meetings for which something can be due: those near in time, and those whose sent call no longer holds.</summary>
public static class NearMeetings
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(60);
    private static readonly TimeSpan LookAhead = TimeSpan.FromDays(200);

    /// <summary>Their keys, in order of time.</summary>
    public static IReadOnlyList<string> Of(PlanAt at) => [.. at.Meetings
        .Where(m => m.Date is null ? at.SentCallsOf(m.Key).Count > 0 : m.EndsAt > at.Now - LookBack && (m.BeginsAt < at.Now + LookAhead || at.SentCallsOf(m.Key).Count > 0))
        .OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Key)];
}
