using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.StandingPoints;
using Arshjul.Testing;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>A small office with one group and its meetings, whose clock and plan a test moves on.</summary>
internal sealed class Office
{
    private readonly MemoryStore _store;
    private readonly Dispatcher _dispatcher;
    private readonly CallResend _resend;
    private readonly RecordingComposer _composer = new();

    public Office(Func<YearPlan, YearPlan>? change = null, TimeSpan quiet = default)
    {
        _store = new MemoryStore((change ?? (p => p))(Plan));
        var outbox = new HeldOutbox(_store, () => IsHeld);
        _dispatcher = new Dispatcher(_store, outbox, _composer, quiet);
        _resend = new CallResend(_store, outbox, _composer);
    }

    /// <summary>A group that meets on 14 October 2026 at 13, called 14 days before at nine after approval.</summary>
    public static YearPlan Plan { get; } = new()
    {
        Organisation = new Organisation { Key = "sof", Name = "Socialförvaltningen", Id = "prov" },
        Processes = [new Process { Key = "facklig", Name = "Facklig" }],
        People = [.. new[] { "aa", "bb", "cc", "dd", "ee", "ff" }.Select(k => new Person { Key = k, Name = k.ToUpperInvariant(), Email = k + "@sof.example" })],
        Groups =
        [
            new CooperationGroup
            {
                Key = "fsg", Name = "Förvaltningens samverkansgrupp", ShortName = "FSG", Process = "facklig", RemindWorkingDaysBefore = [2],
                Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 }, DocumentsIn = new DeadlineRule { WorkingDays = 8 } },
                Forms = [new AgendaForm { Sections = [new SectionForm { Key = "information", Title = "Information" }] }],
            },
        ],
        Seats =
        [
            Seat("chair", SeatRole.Chair, "aa", title: "FC"), Seat("convener", SeatRole.Convener, "bb", title: "HR"), Seat("kommunal", SeatRole.Member, "cc", party: "Kommunal"),
            Seat("ersattare", SeatRole.Substitute, "dd", party: "Kommunal"), Seat("ssr", SeatRole.Member, "ee", party: "SSR") with { Holders = [new Holding { Person = "ee", Until = new DateOnly(2026, 10, 1) }] },
        ],
        Meetings = [new Meeting { Key = "fsg-okt", Groups = ["fsg"], Date = new DateOnly(2026, 10, 14), Start = new TimeOnly(13, 0), End = new TimeOnly(15, 0), Known = new DateOnly(2026, 1, 1) }],
        Points = [new StandingPoint { Group = "fsg", Key = "ekonomi", Name = "Ekonomi", Section = "information", Rule = new EveryMeetingRule(), Owners = ["HR"], Documents = ["Prognos"] }],
    };

    /// <summary>Whether all sending is stopped.</summary>
    public bool IsHeld { get; set; }

    public IReadOnlyList<Notice> Notices => _composer.Notices;

    public IEnumerable<CallNotice> Calls => Notices.OfType<CallNotice>();

    public static Seat Seat(string key, SeatRole role, string person, string? title = null, string? party = null) =>
        new() { Group = "fsg", Key = key, Role = role, Title = title, Party = party, Holders = [new Holding { Person = person }] };

    public static DateTime Local(int month, int day, int hour = 9) => new(2026, month, day, hour, 0, 0, DateTimeKind.Unspecified);

    /// <summary>What the dispatcher queues at a local moment.</summary>
    public Task<IReadOnlyList<DispatchEvent>> TickAsync(DateTime local) => _dispatcher.RunAsync(Zone(local), null, CancellationToken.None);

    /// <summary>The kinds of what the dispatcher queues at a local moment.</summary>
    public async Task<IEnumerable<string>> KindsAsync(DateTime local) => (await TickAsync(local)).Select(e => e.What);

    /// <summary>Sends the latest call to somebody anew.</summary>
    public Task<Recipient> ResendAsync(DateTime local, string recipient, string meeting = "fsg-okt") => _resend.SendAsync(meeting, recipient, "bb", Zone(local), CancellationToken.None);

    /// <summary>What is to go out within some days of a local moment.</summary>
    public async Task<IReadOnlyList<ComingMail>> ComingAsync(DateTime local, int days = 60, string meeting = "fsg-okt")
    {
        var at = await LookAsync(local);
        var known = at.FindMeeting(meeting)!;
        var queued = (await _store.KeysAsync([meeting], CancellationToken.None)).ToHashSet();
        return ComingMails.Of(at, known, await PendingLook.LastAsync(_store, at, known, CancellationToken.None), queued, local.AddDays(days));
    }

    public async Task ApproveAsync(DateTime local, string meeting = "fsg-okt")
    {
        var at = await LookAsync(local);
        var known = at.FindMeeting(meeting)!;
        var last = PendingCalls.NeedsLast(at, known) ? await _store.LoadCallAsync(meeting, at.SentCallsOf(meeting)[^1].Version, CancellationToken.None) : null;
        await CommitAsync(ApproveCall.Apply(at, known, last, Zone(local), "prov"));
    }

    public async Task ChangeAsync(DateTime local, Func<PlanAt, YearPlan> change) => await CommitAsync(change(await LookAsync(local)));

    public async Task<PlanAt> LookAsync(DateTime local) => new((await _store.LoadAsync(CancellationToken.None)).Plan, local);

    private async Task CommitAsync(YearPlan after)
    {
        var before = await _store.LoadAsync(CancellationToken.None);
        await _store.CommitAsync(new PlanCommit { Before = before, After = after, Actor = "prov", Action = "change", Subject = "prov", At = default }, CancellationToken.None);
    }

    private static DateTime Zone(DateTime local) => Core.Calendar.Zone.Get("Europe/Stockholm").ToUtc(local);
}
