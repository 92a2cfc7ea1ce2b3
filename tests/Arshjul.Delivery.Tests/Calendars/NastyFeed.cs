using Arshjul.Core.Feeds;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>A feed with everything that calendar programs have stumbled over, each entry with what every parser must read from it.</summary>
internal static class NastyFeed
{
    private static readonly DateTime Changed = new(2026, 1, 15, 8, 30, 5, DateTimeKind.Utc);
    private static readonly string LongText = string.Concat(Enumerable.Repeat("Lång rubrik med åäö och 😀👩‍👩‍👧 🇸🇪, ", 12)).TrimEnd(' ', ',');

    /// <summary>An entry, and its start and end as a parser shall tell them: UTC instants, or days with the end exclusive.</summary>
    public sealed record LabelledFact(FeedEntry Entry, string Start, string? End, string? Summary = null);

    public static IReadOnlyList<LabelledFact> Facts { get; } =
    [
        new(At("winter", "2026-01-21", "08:30", "10:30"), "2026-01-21T07:30:00Z", "2026-01-21T09:30:00Z"),
        new(At("sommar", "2026-06-10", "08:30", "10:30"), "2026-06-10T06:30:00Z", "2026-06-10T08:30:00Z"),
        new(At("midnatt-lokalt", "2026-02-03", "00:00", "01:00"), "2026-02-02T23:00:00Z", "2026-02-03T00:00:00Z"),
        new(At("midnatt-utc-vinter", "2026-02-04", "01:00", "02:00"), "2026-02-04T00:00:00Z", "2026-02-04T01:00:00Z"),
        new(At("midnatt-utc-sommar", "2026-07-04", "02:00", "03:00"), "2026-07-04T00:00:00Z", "2026-07-04T01:00:00Z"),
        new(At("slutar-vid-midnatt", "2026-03-03", "22:00", "00:00"), "2026-03-03T21:00:00Z", "2026-03-03T23:00:00Z"),
        new(At("var-2026-fore", "2026-03-28", "13:00", "14:00"), "2026-03-28T12:00:00Z", "2026-03-28T13:00:00Z"),
        new(At("var-2026-samma-dag", "2026-03-29", "01:30", "03:30"), "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"),
        new(At("var-2026-efter", "2026-03-30", "13:00", "14:00"), "2026-03-30T11:00:00Z", "2026-03-30T12:00:00Z"),
        new(At("host-2026-fore", "2026-10-24", "13:00", "14:00"), "2026-10-24T11:00:00Z", "2026-10-24T12:00:00Z"),
        new(At("host-2026-samma-dag", "2026-10-25", "01:30", "03:30"), "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z"),
        new(At("host-2026-efter", "2026-10-26", "13:00", "14:00"), "2026-10-26T12:00:00Z", "2026-10-26T13:00:00Z"),
        new(At("var-2027-fore", "2027-03-27", "13:00", "14:00"), "2027-03-27T12:00:00Z", "2027-03-27T13:00:00Z"),
        new(At("var-2027-efter", "2027-03-28", "13:00", "14:00"), "2027-03-28T11:00:00Z", "2027-03-28T12:00:00Z"),
        new(At("host-2027-fore", "2027-10-30", "13:00", "14:00"), "2027-10-30T11:00:00Z", "2027-10-30T12:00:00Z"),
        new(At("host-2027-efter", "2027-10-31", "13:00", "14:00"), "2027-10-31T12:00:00Z", "2027-10-31T13:00:00Z"),
        new(At("heldag", "2026-09-09", null, null), "2026-09-09", "2026-09-10"),
        new(At("flera-dagar", "2026-12-30", null, null) with { LastDate = Day("2027-01-02") }, "2026-12-30", "2027-01-03"),
        new(At("flera-dagar-over-omstallning", "2026-03-28", null, null) with { LastDate = Day("2026-03-29") }, "2026-03-28", "2026-03-30"),
        new(At("utan-slut", "2026-05-05", "09:00", null), "2026-05-05T07:00:00Z", null),
        new(At("preliminart", "2026-04-14", "08:30", "10:30") with { IsTentative = true }, "2026-04-14T06:30:00Z", "2026-04-14T08:30:00Z"),
        new(At("installt", "2026-04-21", "08:30", "10:30") with { IsCancelled = true, Sequence = 2, Summary = "INSTÄLLT: FSG" }, "2026-04-21T06:30:00Z", "2026-04-21T08:30:00Z"),
        new(At("flyttat", "2026-05-21", "13:00", "15:00") with { Sequence = 7 }, "2026-05-21T11:00:00Z", "2026-05-21T13:00:00Z"),
        new(At("skiljetecken", "2026-08-18", "08:30", "10:30") with
        {
            Summary = @"Komma, semikolon; kolon: bakstreck C:\ny ""citat"" 100 % <b>",
            Location = @"Stadshuset, rum 3; plan 2\nya huset",
            Description = "Rad ett, med komma\nRad två; med \\n som text\n\nRad fyra",
            Category = "Facklig, samverkan; FSG",
        }, "2026-08-18T06:30:00Z", "2026-08-18T08:30:00Z"),
        new(At("langt", "2026-08-19", "08:30", "10:30") with { Summary = LongText, Description = LongText + "\n" + LongText, Location = new string('ö', 200) }, "2026-08-19T06:30:00Z", "2026-08-19T08:30:00Z"),
        new(At("radbrytning", "2026-08-20", "08:30", "10:30") with { Summary = "Rad ett\r\nX-EVIL:1\u2028tre\u0001\rEND:VCALENDAR" }, "2026-08-20T06:30:00Z", "2026-08-20T08:30:00Z", "Rad ett X-EVIL:1 tre END:VCALENDAR"),
        new(At("tom-plats", "2026-08-21", "08:30", "10:30") with { Location = "  ", Description = "" }, "2026-08-21T06:30:00Z", "2026-08-21T08:30:00Z"),
        new(At("lank", "2026-08-24", "08:30", "10:30") with { Url = new Uri("https://video.example.se/m/åäö?id=4,2;k=\"7\"") }, "2026-08-24T06:30:00Z", "2026-08-24T08:30:00Z"),
    ];

    public static Feed Feed { get; } = new()
    {
        Name = @"FSG, Socialförvaltningen; ""årshjul"" C:\ny",
        Zone = "Europe/Stockholm",
        Language = "sv",
        Entries = [.. Facts.Select(f => f.Entry).OrderBy(e => e.Date).ThenBy(e => e.Uid, StringComparer.Ordinal)],
    };

    /// <summary>The status that a parser shall read.</summary>
    public static string Status(FeedEntry entry) => entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED";

    private static FeedEntry At(string key, string date, string? start, string? end) => new()
    {
        Uid = MeetingUid.For("k7q2", key),
        Sequence = 0,
        ChangedAt = Changed,
        Summary = "FSG",
        Date = Day(date),
        Start = start is null ? null : Time(start),
        End = end is null ? null : Time(end),
    };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
