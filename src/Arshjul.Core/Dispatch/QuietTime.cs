using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;

namespace Arshjul.Core.Dispatch;

/// <summary>
/// Holds a changed call back until nothing more has changed for a while, so that several changes become one mail (sv: lugn stund).
/// A meeting that is near, as it was told or as it is now, is told of at once. A restart begins the wait anew.
/// </summary>
internal sealed class QuietTime(TimeSpan wait)
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    private readonly Dictionary<string, (string Hash, DateTime Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether a call may go now.</summary>
    /// <param name="call">The call.</param>
    /// <param name="last">The one before it.</param>
    /// <param name="nowUtc">UTC instant.</param>
    public bool IsOver(Call call, Call? last, DateTime nowUtc)
    {
        if (call.Kind == CallKind.First || last is null || wait <= TimeSpan.Zero || IsNear(call.Content, nowUtc) || IsNear(last.Content, nowUtc))
            return true;
        if (!_seen.TryGetValue(call.Meeting, out var seen) || seen.Hash != call.Hash)
            _seen[call.Meeting] = seen = (call.Hash, nowUtc);
        return nowUtc - seen.Since >= wait;
    }

    private static bool IsNear(CallContent content, DateTime nowUtc) =>
        Zone.Get(content.Zone).ToUtc(content.Date.ToDateTime(content.Start ?? TimeOnly.MinValue)) <= nowUtc + Near;
}
