using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A small plan's call, its change and its cancellation, sent once through a real Postfix and read back from ten mailboxes of a real Dovecot; the tests look at what came.</summary>
public sealed class CallSeries : IAsyncLifetime
{
    /// <summary>The order in which the mails were sent.</summary>
    public static readonly IReadOnlyList<string> Sends = ["call-first", "call-changed", "call-cancelled"];

    public static readonly IReadOnlyList<string> Called = ["chair", "convener", "hr", "alfa", "beta", "gamma"];
    public static readonly IReadOnlyList<string> Informed = ["alfa2", "beta2", "gamma2", "arkiv"];

    private const string Meeting = "fsg-okt";
    private const string Domain = "@localhost.test";

    private readonly Dictionary<string, IReadOnlyList<MimeMessage>> _mailboxes = new(StringComparer.Ordinal);
    private readonly List<DispatchEvent> _events = [];
    private readonly List<SendResult> _results = [];
    private MailPeers? _peers;

    /// <summary>What went into the outbox.</summary>
    public IReadOnlyList<DispatchEvent> Events => _events;

    /// <summary>What the server answered to each mail.</summary>
    public IReadOnlyList<SendResult> Results => _results;

    /// <summary>What lies in each mailbox, in the order it was sent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MimeMessage>> Mailboxes => _mailboxes;

    private static YearPlan Plan { get; } = new()
    {
        Organisation = new Organisation { Key = "sof", Name = "Socialförvaltningen", Id = "prov" },
        Processes = [new Process { Key = "facklig", Name = "Facklig" }],
        People = [.. Called.Concat(Informed).Where(k => k != "arkiv").Select(k => new Person { Key = k, Name = k.ToUpperInvariant(), Email = k + Domain })],
        MailingLists = [new MailingList { Key = "arkiv", Name = "Arkivet", Addresses = [new ListAddress { Email = "arkiv" + Domain }] }],
        Groups =
        [
            new CooperationGroup
            {
                Key = "fsg", Name = "Förvaltningens samverkansgrupp", ShortName = "FSG", Process = "facklig", CallApproval = CallApproval.Automatic, CopyTo = ["arkiv"], Mailbox = "fsg" + Domain,
                Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 } },
                Forms = [new AgendaForm { Sections = [new SectionForm { Key = "information", Title = "Information" }] }],
            },
        ],
        Seats =
        [
            Seat("chair", SeatRole.Chair), Seat("convener", SeatRole.Convener), Seat("hr", SeatRole.Member),
            .. Called.Skip(3).Select(k => Seat(k, SeatRole.Member) with { Party = "Förbundet " + k }),
            .. Informed.SkipLast(1).Select(k => Seat(k, SeatRole.Substitute)),
        ],
        Meetings = [new Meeting { Key = Meeting, Groups = ["fsg"], Date = new DateOnly(2026, 10, 14), Start = new TimeOnly(13, 0), End = new TimeOnly(15, 0), Known = new DateOnly(2026, 1, 1), Place = new Place { Room = "Rum Björken 😀", LinkName = "Teams", Link = "https://video.example.se/m?id=42&k=7" } }],
        Points = [new StandingPoint { Group = "fsg", Key = "ekonomi", Name = "Ekonomi & uppföljning – åäö", Section = "information", Rule = new EveryMeetingRule(), Owners = ["HR"] }],
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _peers = new MailPeers();
        if (_peers.Smtp == 0)
            return;
        await SendAsync();
        foreach (var mailbox in Called.Concat(Informed))
            _mailboxes[mailbox] = await ReadAsync(mailbox, Sends.Count);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var mail in _mailboxes.Values.SelectMany(m => m))
            mail.Dispose();
        _peers?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SendAsync()
    {
        var store = new MemoryStore(Plan);
        using var renderer = new TemplateRenderer();
        var dispatcher = new Dispatcher(store, store, new MailComposer(renderer, Invitations.Sample.Write, new MailOptions()));
        await using var transport = new SmtpTransport(new SmtpOptions { Host = "127.0.0.1", Port = _peers!.Smtp, Security = SmtpSecurity.None }, Phrasebook.In("sv"), TimeProvider.System);

        await TickAsync(new DateTime(2026, 9, 30, 9, 0, 0));
        await ChangeAsync(new DateTime(2026, 10, 5, 9, 0, 0), at => PlanMoves.Move(at, at.FindMeeting(Meeting)!, new DateOnly(2026, 10, 28), null, null, "Krock med nämnden."));
        await TickAsync(new DateTime(2026, 10, 5, 10, 0, 0));
        await ChangeAsync(new DateTime(2026, 10, 6, 9, 0, 0), at => PlanMoves.Cancel(at, at.FindMeeting(Meeting)!, "För få ärenden."));
        await TickAsync(new DateTime(2026, 10, 6, 10, 0, 0));

        async Task TickAsync(DateTime local)
        {
            // Twice: a tick too many must not be a mail too many.
            foreach (var _ in Enumerable.Range(0, 2))
            {
                var queued = await dispatcher.RunAsync(Core.Calendar.Zone.Get("Europe/Stockholm").ToUtc(local), null, CancellationToken.None);
                var calls = queued.Where(e => Sends.Contains(e.What)).ToList();
                _events.AddRange(calls);
                foreach (var message in calls.SelectMany(e => e.Messages))
                    _results.Add(await transport.SendAsync(message, _ => Task.CompletedTask, CancellationToken.None));
            }
        }

        async Task ChangeAsync(DateTime local, Func<PlanAt, YearPlan> change)
        {
            var before = await store.LoadAsync(CancellationToken.None);
            await store.CommitAsync(new PlanCommit { Before = before, After = change(new PlanAt(before.Plan, local)), Actor = "prov", Action = "change", Subject = Meeting, At = default }, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<MimeMessage>> ReadAsync(string user, int wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", _peers!.Imap, MailKit.Security.SecureSocketOptions.None, patience.Token);
        await client.AuthenticateAsync(user, "hemligt", patience.Token);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, patience.Token);
        // Delivery is Postfix's own work after its answer; each question makes Dovecot look again.
        while (client.Inbox.Count < wanted)
            await client.NoOpAsync(patience.Token);
        var mails = new List<MimeMessage>();
        for (var i = 0; i < client.Inbox.Count; i++)
            mails.Add(await client.Inbox.GetMessageAsync(i, patience.Token));
        return [.. mails.OrderBy(m => m.Date)];
    }

    private static Seat Seat(string person, SeatRole role) =>
        new() { Group = "fsg", Key = "seat-" + person, Role = role, Holders = [new Holding { Person = person }] };
}
