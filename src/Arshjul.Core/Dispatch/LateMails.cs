using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Counts the mails that would be queued at once although their moment passed some time ago; somebody may want to look at them first. For one caller at a time (sv: försenade utskick).</summary>
public sealed class LateMails(IWheelStore store, IOutbox outbox)
{
    private readonly PlanViews _views = new();

    /// <summary>How many there are.</summary>
    /// <param name="nowUtc">UTC instant.</param>
    /// <param name="late">How long ago their moment must have passed.</param>
    /// <param name="cancel">Stops between two meetings.</param>
    public async Task<int> CountAsync(DateTime nowUtc, TimeSpan late, CancellationToken cancel)
    {
        var plan = (await store.LoadAsync(cancel)).Plan;
        var at = _views.AtUtc(plan, nowUtc);
        var keys = NearMeetings.Of(at);
        var queued = (await outbox.KeysAsync(keys, cancel)).ToLookup(k => k.Subject, StringComparer.Ordinal);
        var count = 0;
        foreach (var meeting in keys.Select(at.FindMeeting).OfType<KnownMeeting>())
        {
            var works = new MeetingWorks(at, meeting, await PendingLook.LastAsync(store, at, meeting, cancel), queued[meeting.Key], nowUtc).All();
            count += works.Where(w => w.DueAt <= at.Now - late).Sum(w => w.Notices.Count);
        }
        return count;
    }
}
