using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;

namespace Arshjul.Testing.Builders;

/// <summary>Calls and notices to try mails with: a meeting of a cooperation group on 14 October 2026.</summary>
public static class SampleCalls
{
    /// <summary>When the mails are written: 30 September 2026, 09.00 in Stockholm.</summary>
    public static DateTime At { get; } = new(2026, 9, 30, 7, 0, 0, DateTimeKind.Utc);

    /// <summary>Somebody who is called.</summary>
    public static Recipient Member { get; } = new("kp", "Kim P", "kim.p@example.se", true);

    /// <summary>Somebody who gets a copy.</summary>
    public static Recipient Copy { get; } = new("list:alla:1", null, "alla@example.se", false);

    /// <summary>The group's mailbox.</summary>
    public static Sender From(string language = "sv") => new("FSG Socialförvaltningen", "fsg@example.se", "k7q2", language);

    /// <summary>The group's mailbox, when the group writes in its own words.</summary>
    public static Sender FromOwn(string language = "sv") => From(language) with
    {
        OwnWords = new OwnWords
        {
            Subject = "{gruppnamn}, {datum} {tid}",
            Greeting = language == "en" ? "Dear {namn}," : "Bästa {namn},",
            Closing = language == "en"
                ? ["We meet on {datum} in {plats}.", "Tell us in time if you need a hearing loop, an interpreter or something else."]
                : ["Vi ses {datum} i {plats}.", "Säg till i god tid om du behöver hörslinga, tolk eller något annat."],
            Signature = ["{sammankallande}", "{titel}, {organisation}", "0500-00 00 00"],
        },
        Convener = "Robin S",
        ConvenerTitle = "HR-chef",
    };

    /// <summary>What the call says.</summary>
    public static CallContent Content { get; } = new()
    {
        Meeting = "fsg-2026-10",
        Groups = ["fsg"],
        GroupName = "Förvaltningens samverkansgrupp",
        GroupLabel = "FSG",
        OrganisationName = "Socialförvaltningen",
        Kind = MeetingKind.Ordinary,
        Date = new DateOnly(2026, 10, 14),
        Start = new TimeOnly(8, 30),
        End = new TimeOnly(10, 30),
        Zone = "Europe/Stockholm",
        Place = new Place { Room = "Stadshuset, rum Björken", Link = "https://video.example.se/m/samverkan?id=42&k=7", LinkName = "Teams" },
        Called = "Ledamöter i FSG, HR-chef, ekonomichef",
        ItemsIn = new DateTime(2026, 10, 2, 12, 0, 0),
        DocumentsIn = new DateTime(2026, 10, 7, 23, 59, 0),
        Agenda = SampleAgendas.Sections,
    };

    /// <summary>The same meeting called by a group with a numbered agenda.</summary>
    public static CallContent NumberedContent { get; } = Content with
    {
        Meeting = "stj-2026-10",
        Groups = ["stj-samk"],
        GroupName = "Social- och äldreförvaltningens stab, samverkansgrupp",
        GroupLabel = "STJ SAMK",
        Called = "Enligt sändlista STJ SAMK",
        Place = new Place { Room = "Stadshuset", LinkName = "Teams" },
        Agenda = SampleAgendas.Numbered,
    };

    /// <summary>A first call.</summary>
    public static Call First(CallContent? content = null) => new()
    {
        Meeting = (content ?? Content).Meeting,
        Version = 1,
        Kind = CallKind.First,
        Sequence = 0,
        MadeAt = At,
        Content = content ?? Content,
        Hash = "00",
    };

    /// <summary>The second version: moved a week, another room, an item more.</summary>
    public static Call Changed { get; } = First(Content with
    {
        Date = new DateOnly(2026, 10, 21),
        Start = new TimeOnly(9, 0),
        End = new TimeOnly(11, 0),
        Place = new Place { Room = "Stadshuset, rum Eken" },
        Reason = "Nämnden har flyttat sitt sammanträde.",
        ItemsIn = new DateTime(2026, 10, 9, 12, 0, 0),
        DocumentsIn = new DateTime(2026, 10, 14, 23, 59, 0),
    }) with
    {
        Version = 2,
        Kind = CallKind.Changed,
        Sequence = 1,
        Differences =
        [
            new(DifferenceKind.Date, "onsdag den 14 oktober 2026", "onsdag den 21 oktober 2026"),
            new(DifferenceKind.Time, "08.30–10.30", "09.00–11.00"),
            new(DifferenceKind.Place, "Stadshuset, rum Björken", "Stadshuset, rum Eken"),
            new(DifferenceKind.ItemAdded, null, "Ensamarbete"),
            new(DifferenceKind.Deadline, "ärenden senast fredag den 2 oktober 2026 kl. 12.00, underlag senast onsdag den 7 oktober 2026", "ärenden senast fredag den 9 oktober 2026 kl. 12.00, underlag senast onsdag den 14 oktober 2026"),
        ],
    };

    /// <summary>The third version: not held.</summary>
    public static Call Cancelled { get; } = First(Content with { Reason = "För få ärenden.", ReplacedBy = "onsdag den 11 november 2026 kl. 08.30–10.30" }) with { Version = 3, Kind = CallKind.Cancelled, Sequence = 2 };

    /// <summary>To one who is called no more.</summary>
    public static Call Withdrawn { get; } = First() with { Kind = CallKind.Withdrawn };

    /// <summary>The bytes of <see cref="Papers"/>, by their hash.</summary>
    public static IReadOnlyDictionary<string, byte[]> PaperBytes { get; } = new[] { "%PDF-1.7\nPrognos\n", "%PDF-1.7\nLathund\n" }.Select(Encoding.ASCII.GetBytes).ToDictionary(b => Convert.ToHexStringLower(SHA256.HashData(b)), StringComparer.Ordinal);

    /// <summary>The whole meeting's paper and one of an item.</summary>
    public static IReadOnlyList<CallPaper> Papers { get; } =
    [
        new("Lathund för samverkan.pdf", PaperBytes.Values.Last().Length, null, PaperBytes.Keys.Last()),
        new("Prognos tertial 2.pdf", PaperBytes.Values.First().Length, "2. Ekonomi", PaperBytes.Keys.First()),
    ];

    /// <summary>A call to somebody.</summary>
    public static CallNotice Notice(Call? call = null, Recipient? to = null, string language = "sv") =>
        new(call ?? First(), to ?? Member, From(language), At, At.AddDays(14));

    /// <summary>A reminder two working days before.</summary>
    public static ReminderNotice Reminder(string language = "sv", int workingDays = 2) =>
        new(First(), workingDays, Member, From(language), new DateTime(2026, 10, 12, 6, 0, 0, DateTimeKind.Utc), At.AddDays(14));

    /// <summary>A reminder to somebody who owes papers.</summary>
    public static OwnerNotice Owner(string language = "sv") =>
        new(Content, [.. Content.Agenda.Items.Where(i => i.Owners.Contains("HR"))], new DateTime(2026, 10, 7, 23, 59, 0), Member, From(language), At, At.AddDays(7));

    /// <summary>Something the convener must know.</summary>
    public static ConvenerNotice Convener(ConvenerNoticeKind what, string language = "sv") =>
        new(what, Content, ["Kallelsen skulle ha gått ut 30 september 2026 kl. 09.00, men den är inte godkänd och har inte skickats."], new DateTime(2026, 9, 30, 9, 0, 0), 1, Member, From(language), At, At.AddDays(14));

    /// <summary>A convener's week with two groups.</summary>
    public static WeekNotice Week(string language = "sv") => new(
        new DateOnly(2026, 9, 28),
        [
            new WeekGroup("Förvaltningens samverkansgrupp", ["30 september 2026 kl. 09.00: kallelsen till FSG 14 oktober 2026 går ut.", "Godkänn kallelsen till FSG 14 oktober 2026. Den ska gå ut 30 september 2026 kl. 09.00."]),
            new WeekGroup("Verksamhetens samverkansgrupp", ["1 oktober 2026 kl. 13.00: VSG."]),
        ],
        "Socialförvaltningen",
        Member,
        From(language),
        At,
        At.AddDays(1));

    /// <summary>A link to sign in with.</summary>
    public static SignInNotice SignIn(string language = "sv") => new("3f0c", "Socialförvaltningen", 15, Member, From(language), At, At.AddMinutes(15));

    /// <summary>A calendar part that says only what it was asked for, so that a mail's golden file is about the mail.</summary>
    public static byte[] CalendarPart(Call call, Recipient to, Sender from, string organiserAddress) =>
        Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nMETHOD:{(call.Kind is CallKind.Cancelled or CallKind.Withdrawn ? "CANCEL" : "REQUEST")}\r\nX-CALL:{call.Meeting} v{call.Version}\r\nX-TO:{to.Email}\r\nX-ORGANIZER:{organiserAddress}\r\nX-NAME:{from.Name}\r\nEND:VCALENDAR\r\n");
}
