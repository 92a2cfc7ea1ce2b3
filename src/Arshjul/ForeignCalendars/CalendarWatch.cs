using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Delivery.Fetching;
using Arshjul.Delivery.Reading;

namespace Arshjul.ForeignCalendars;

/// <summary>Fetches the calendars of others, each when its time has come. What has changed in them waits for a convener; the plan is left alone.</summary>
internal sealed class CalendarWatch(IForeignCalendars calendars, IWheelStore store, CalendarFetch fetch, TimeProvider clock, ILogger<CalendarWatch> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromHours(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Fetches those whose time has come, one after the other; one whose group is gone has nobody to show it to.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var due = (await calendars.ListAsync(cancel)).Where(c => c.NextAt <= Now).ToList();
        var groups = due.Count == 0 ? [] : (await LoadAsync(cancel)).Plan.Groups.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var calendar in due.Where(c => groups.Contains(c.Group)))
            try
            {
                await FetchAsync(calendar, cancel);
            }
            catch (Exception e) when (e is not InputException and not OperationCanceledException)
            {
                // One that the program stumbles over must not stop the others.
                log.LogError(e, "A calendar could not be fetched.");
                await FailAsync(calendar, new Sentence("foreign.noCalendar", calendar.Host), cancel);
            }
    }

    /// <summary>Fetches a calendar for the first time, before it is stored.</summary>
    /// <exception cref="InputException">It cannot be had.</exception>
    public async Task<ForeignCalendar> BeginAsync(string name, string group, string address, string person, CancellationToken cancel)
    {
        var at = CalendarAddress.Read(address);
        var got = await fetch.GetAsync(address, null, null, cancel);
        return new ForeignCalendar
        {
            Key = Guid.NewGuid().ToString("N"),
            Name = name,
            Group = group,
            Address = at.AbsoluteUri,
            MadeBy = person,
            MadeAt = Now,
            FetchedAt = Now,
            NextAt = Now + Pause,
            EntityTag = got.EntityTag,
            LastModified = got.LastModified,
            Entries = Read(await LoadAsync(cancel), at.Host, got.Bytes!),
        };
    }

    /// <summary>Fetches one now; one that was fetched a moment ago is left. What goes wrong is kept with it, to be shown.</summary>
    public async Task FetchAsync(ForeignCalendar calendar, CancellationToken cancel)
    {
        if (calendar.Fault is null && Now - calendar.FetchedAt < Shortest)
            return;
        try
        {
            var got = await fetch.GetAsync(calendar.Address, calendar.EntityTag, calendar.LastModified, cancel);
            var at = await LoadAsync(cancel);
            var entries = got.Bytes is { } bytes ? Read(at, calendar.Host, bytes) : null;
            await calendars.ChangeAsync(calendar.Key, c => Linked(at, c with
            {
                Entries = entries ?? c.Entries,
                EntityTag = got.EntityTag,
                LastModified = got.LastModified,
                FetchedAt = Now,
                NextAt = Now + Pause,
                Fault = null,
            }), cancel);
        }
        catch (InputException wrong)
        {
            await FailAsync(calendar, wrong.Faults[0], cancel);
        }
    }

    // Rules without an end reach further each day: what was read is read again only when it comes anew.
    private static IReadOnlyList<ForeignEntry> Read(PlanAt at, string host, byte[] bytes) => ForeignCalendarReader.Read(host, bytes, at.Today, at.Zone);

    private static ForeignCalendar Linked(PlanAt at, ForeignCalendar calendar) => calendar with { Meetings = ForeignLinks.Of(at, calendar) };

    private Task<bool> FailAsync(ForeignCalendar calendar, Sentence why, CancellationToken cancel) =>
        calendars.ChangeAsync(calendar.Key, c => c with { Fault = FetchFault.Of(why), NextAt = Now + PauseAfterFault }, cancel);

    private async Task<PlanAt> LoadAsync(CancellationToken cancel)
    {
        var index = new PlanIndex((await store.LoadAsync(cancel)).Plan);
        return new PlanAt(index, index.Zone.Now(clock));
    }
}
