using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;

namespace Arshjul.Core.Dispatch;

/// <summary>
/// Holds a changed call back until nothing more has changed for a while, so that several changes become one mail, and what was done by mistake is never told (sv: lugn stund).
/// A meeting that is near, as it was told or as it is now, is told of at once. A restart begins the wait anew.
/// </summary>
internal sealed class QuietTime(TimeSpan wait)
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    private readonly Dictionary<(string Meeting, string What), (string State, DateTime Since)> _seen = [];

    /// <summary>Forgets what is not to go any more: when it comes back it begins to wait anew.</summary>
    /// <param name="meeting">Key of the meeting.</param>
    /// <param name="works">What is to go about it now.</param>
    public void Forget(string meeting, IReadOnlyList<MeetingWork> works)
    {
        foreach (var gone in _seen.Keys.Where(k => k.Meeting == meeting && !works.Any(w => w.What == k.What)).ToList())
            _seen.Remove(gone);
    }

    /// <summary>Whether something may go now.</summary>
    /// <param name="work">What is to go.</param>
    /// <param name="last">The last call that was sent; null when the plan says nothing else.</param>
    /// <param name="nowUtc">UTC instant.</param>
    public bool IsOver(MeetingWork work, Call? last, DateTime nowUtc) => wait <= TimeSpan.Zero || work switch
    {
        { Call: { Kind: not CallKind.First } call } => last is null || IsNear(last.Content, nowUtc) || IsStill((call.Meeting, work.What), call.Hash, call.Content, nowUtc),
        { What: MeetingWorks.Withdrawn, Notices: [CallNotice withdrawn, ..] } => IsStill((withdrawn.Meeting, work.What), string.Join('\n', work.Notices.Select(n => n.To.Key)), withdrawn.Call.Content, nowUtc),
        _ => true,
    };

    private bool IsStill((string Meeting, string What) about, string state, CallContent content, DateTime nowUtc)
    {
        if (IsNear(content, nowUtc))
            return true;
        if (!_seen.TryGetValue(about, out var seen) || seen.State != state)
            _seen[about] = seen = (state, nowUtc);
        return nowUtc - seen.Since >= wait;
    }

    private static bool IsNear(CallContent content, DateTime nowUtc) =>
        Zone.Get(content.Zone).ToUtc(content.Date.ToDateTime(content.Start ?? TimeOnly.MinValue)) <= nowUtc + Near;
}
