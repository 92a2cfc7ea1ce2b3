using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Rehearsal;

/// <summary>One rehearsal under way: its store, its clock and what has happened.</summary>
internal sealed class RehearsalRun
{
    public const string CountedAsSent = "counted-as-sent";
    public const string Approved = "approved";
    private const string Held = "held";

    private readonly MemoryStore _store;
    private readonly Dispatcher _dispatcher;
    private readonly Func<RehearsalEvent, Task> _happens;
    private readonly CancellationToken _cancel;
    private readonly DateTime _start;
    private readonly List<(string What, int Mails)> _seen = [];
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private PlanIndex _index;
    private PlanAt? _at;

    public RehearsalRun(IMailComposer composer, YearPlan plan, DateTime start, Func<RehearsalEvent, Task> happens, CancellationToken cancel)
    {
        _store = new MemoryStore(plan);
        _dispatcher = new Dispatcher(_store, _store, composer);
        _index = new PlanIndex(plan);
        (_happens, _cancel, _start) = (happens, cancel, start);
    }

    /// <summary>How many events of a sort happened.</summary>
    public int Times(Func<string, bool> which) => _seen.Count(s => which(s.What));

    /// <summary>How many mails went in events of a sort.</summary>
    public int Mails(Func<string, bool> which) => _seen.Where(s => which(s.What)).Sum(s => s.Mails);

    /// <summary>Calls that fell due before the year count as sent, each as it would have been at its moment.</summary>
    public async Task CountAsSentAsync(IReadOnlySet<string> groups)
    {
        var newYear = new PlanAt(_index, _start);
        foreach (var meeting in newYear.Meetings.Where(m => m.Stands && m.BeginsAt >= _start && groups.Contains(m.Groups[0])).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            var due = DueMoments.CallOut(newYear, meeting);
            if (!newYear.FindGroup(meeting.Groups[0])!.Calls || due >= _start)
                continue;
            // A meeting that was put in after its call's moment is called when the year begins.
            if (new PlanAt(_index, due).FindMeeting(meeting.Key) is not { Stands: true } then || then.BeginsAt <= due)
                continue;
            await ApproveAsync(due, meeting.Key, tell: false);
            await _dispatcher.RunAsync(_index.Zone.ToUtc(due), [meeting.Key], _cancel);
            await TellAsync(_start, CountedAsSent, meeting);
        }
    }

    /// <summary>Does what is due at a moment. The convener is taken to have approved the call in time.</summary>
    public async Task StepAsync(DateTime moment, IReadOnlyCollection<string> meetings)
    {
        foreach (var key in meetings)
            await ApproveAsync(moment, key, tell: true, firstOnly: true);
        await DispatchAsync(moment, meetings);
        // What changed after the call went out was told to the convener just now; the approval follows.
        var approved = false;
        foreach (var key in meetings)
            approved |= await ApproveAsync(moment, key, tell: true);
        if (approved)
            await DispatchAsync(moment, meetings);
        var at = await LookAsync(moment);
        foreach (var meeting in meetings.Select(at.FindMeeting).OfType<KnownMeeting>().Where(m => m.IsHeldAt(moment) && m.EndsAt >= _start && _held.Add(m.Key)))
            await TellAsync(moment, Held, meeting);
    }

    /// <summary>The plan at the end.</summary>
    public Task<PlanAt> EndAsync(DateTime moment) => LookAsync(moment);

    private async Task DispatchAsync(DateTime moment, IReadOnlyCollection<string> meetings)
    {
        foreach (var e in await _dispatcher.RunAsync(_index.Zone.ToUtc(moment), meetings, _cancel))
            await TellAsync(new RehearsalEvent(e.AtUtc, moment, e.What, e.Group, e.Meeting, e.Messages));
    }

    private async Task<bool> ApproveAsync(DateTime moment, string key, bool tell, bool firstOnly = false)
    {
        var at = await LookAsync(moment);
        if (at.FindMeeting(key) is not { } meeting || at.FindGroup(meeting.Groups[0])!.CallApproval == CallApproval.Automatic)
            return false;
        if (at.SentCallsOf(key).Count == 0 && (!meeting.Stands || moment < DueMoments.CallOut(at, meeting)))
            return false;
        var last = PendingCalls.NeedsLast(at, meeting) ? await _store.LoadCallAsync(key, at.SentCallsOf(key)[^1].Version, _cancel) : null;
        if (PendingCalls.Of(at, meeting, last) is not { IsApproved: false } pending || moment < pending.DueAt || moment >= pending.Until || (firstOnly && pending.Kind != CallKind.First))
            return false;
        var stored = await _store.LoadAsync(_cancel);
        var utc = _index.Zone.ToUtc(moment);
        await _store.CommitAsync(new PlanCommit { Before = stored, After = ApproveCall.Apply(at, meeting, last, utc, "rehearsal"), Actor = "rehearsal", Action = "approve", Subject = key, At = utc }, _cancel);
        if (tell)
            await TellAsync(moment, Approved, meeting);
        return true;
    }

    private async Task<PlanAt> LookAsync(DateTime moment)
    {
        var stored = await _store.LoadAsync(_cancel);
        if (!ReferenceEquals(stored.Plan, _index.Plan))
            (_index, _at) = (_index.Next(stored.Plan), null);
        return _at is { } at && at.Now == moment ? at : _at = new PlanAt(_index, moment);
    }

    private Task TellAsync(DateTime moment, string what, KnownMeeting meeting) =>
        TellAsync(new RehearsalEvent(_index.Zone.ToUtc(moment), moment, what, meeting.Groups[0], meeting.Key, Array.Empty<OutgoingMessage>()));

    private Task TellAsync(RehearsalEvent happened)
    {
        _seen.Add((happened.What, happened.Messages.Count));
        return _happens(happened);
    }
}
