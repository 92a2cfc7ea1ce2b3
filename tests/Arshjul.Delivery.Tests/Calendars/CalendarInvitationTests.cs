using System.Text;
using System.Text.Json;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Calendars;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

public sealed class CalendarInvitationTests
{
    private const string Organiser = "fsg@example.se";

    private static readonly Sender From = new("FSG Socialförvaltningen", Organiser, "k7q2", "sv");
    private static readonly Recipient To = new("kp", "Kim P", "kim.p+samverkan@example.se", true);

    private static readonly Call First = new()
    {
        Meeting = "fsg-2026-10",
        Version = 1,
        Kind = CallKind.First,
        Sequence = 0,
        MadeAt = new DateTime(2026, 9, 30, 7, 0, 0, DateTimeKind.Utc),
        Hash = "00",
        Content = new CallContent
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
            Place = new Place { Room = "Stadshuset, rum Björken", Link = "https://video.example.se/m?id=42&k=7", LinkName = "Teams" },
            Called = "Ledamöter för Förbundet Alfa",
            Agenda = new Agenda { Heading = "Dagordning", Layout = AgendaLayout.Sections, Sections = [] },
        },
    };

    private static readonly Call Changed = First with
    {
        Version = 2,
        Kind = CallKind.Changed,
        Sequence = 1,
        MadeAt = First.MadeAt.AddDays(1),
        Content = First.Content with { Date = new DateOnly(2026, 10, 28), Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0) },
    };

    private static readonly Call Cancelled = Changed with { Version = 3, Kind = CallKind.Cancelled, Sequence = 2, MadeAt = First.MadeAt.AddDays(2) };

    public static TheoryData<string> HostileNames => [.. HostileText.All];

    [Fact]
    public void Write_FirstCall_IsARequestToTheRecipientAlone()
    {
        var read = Read(Write(First));
        var only = read.GetProperty("events").EnumerateArray().Single();
        var attendee = only.GetProperty("attendees").EnumerateArray().Single();

        Assert.Equal("REQUEST", Text(read, "method"));
        Assert.Equal(Invitations.Uids.Of("k7q2", "fsg-2026-10", "kp"), Text(only, "uid"));
        Assert.Equal(("mailto:fsg@example.se", "FSG Socialförvaltningen"), (Text(only, "organizer"), Text(only, "organizerName")));
        Assert.Equal(("mailto:kim.p+samverkan@example.se", "Kim P"), (Text(attendee, "address"), Text(attendee, "CN")));
        Assert.Equal(("TRUE", "NEEDS-ACTION", "REQ-PARTICIPANT"), (Text(attendee, "RSVP"), Text(attendee, "PARTSTAT"), Text(attendee, "ROLE")));
        Assert.Equal(("2026-10-14T06:30:00Z", "2026-10-14T08:30:00Z"), (Text(only, "start"), Text(only, "end")));
        Assert.Equal("2026-09-30T07:00:00Z", Text(only, "stamp"));
        Assert.Equal(("FSG", "CONFIRMED", "OPAQUE"), (Text(only, "summary"), Text(only, "status"), Text(only, "transp")));
        Assert.Equal("Stadshuset, rum Björken och Teams", Text(only, "location"));
        Assert.Equal("Dagordningen finns i mejlet.\nDelta digitalt: https://video.example.se/m?id=42&k=7", Text(only, "description"));
        Assert.Equal("https://video.example.se/m?id=42&k=7", Text(only, "url"));
    }

    [Fact]
    public void Write_CallChangedAndCancelled_KeepsTheUidAndRaisesTheSequence()
    {
        var read = new[] { First, Changed, Cancelled }.Select(c => Read(Write(c))).ToList();
        var events = read.ConvertAll(r => r.GetProperty("events").EnumerateArray().Single());

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], read.Select(r => Text(r, "method")));
        Assert.Single(events.Select(e => Text(e, "uid")).Distinct());
        Assert.Equal([0, 1, 2], events.Select(e => e.GetProperty("sequence").GetInt32()));
        Assert.Equal(["2026-10-14T06:30:00Z", "2026-10-28T08:00:00Z", "2026-10-28T08:00:00Z"], events.Select(e => Text(e, "start"))); // winter time from 25 October
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], events.Select(e => Text(e, "status")));
        Assert.Equal("INSTÄLLT: FSG", Text(events[2], "summary"));
        Assert.Equal("TRANSPARENT", Text(events[2], "transp"));
    }

    /// <summary>RFC 5546 §3.2.5: who is uninvited gets a CANCEL that names them, of a meeting that is not cancelled.</summary>
    [Fact]
    public void Write_Withdrawn_TakesTheEntryFromTheOneWhoIsNotCalledAnyMore()
    {
        var bytes = Write(First with { Kind = CallKind.Withdrawn, MadeAt = First.MadeAt.AddDays(1) });
        var read = Read(bytes);
        var only = read.GetProperty("events").EnumerateArray().Single();

        Assert.Equal("CANCEL", Text(read, "method"));
        Assert.Equal(Invitations.Uids.Of("k7q2", "fsg-2026-10", "kp"), Text(only, "uid"));
        Assert.Equal((0, "2026-10-01T07:00:00Z"), (only.GetProperty("sequence").GetInt32(), Text(only, "stamp")));
        Assert.Equal("mailto:kim.p+samverkan@example.se", Text(only.GetProperty("attendees").EnumerateArray().Single(), "address"));
        Assert.Equal((null, "FSG", null, null), (Text(only, "status"), Text(only, "summary"), Text(only, "url"), Text(only, "description")));
        Assert.DoesNotContain("RSVP=TRUE", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv", null, MeetingKind.Ordinary, "FSG")]
    [InlineData("sv", null, MeetingKind.Extra, "FSG: extra möte")]
    [InlineData("sv", "Medarbetarenkäten", MeetingKind.Theme, "FSG: tematräff, Medarbetarenkäten")]
    [InlineData("en", null, MeetingKind.Extra, "FSG: extra meeting")]
    public void Write_KindAndTitle_SayWhatMeetingItIs(string language, string? title, MeetingKind kind, string expected)
    {
        var call = First with { Content = First.Content with { Title = title, Kind = kind } };

        var only = Read(Invitations.Sample.Write(call, To, From with { Language = language }, Organiser)).GetProperty("events").EnumerateArray().Single();

        Assert.Equal(expected, Text(only, "summary"));
    }

    [Fact]
    public void Write_PreliminaryWholeDayWithoutPlace_IsTentativeAndADay()
    {
        var call = First with { Content = First.Content with { Status = MeetingStatus.Preliminary, Start = null, End = null, Place = null } };

        var only = Read(Write(call)).GetProperty("events").EnumerateArray().Single();

        Assert.Equal(("TENTATIVE", "2026-10-14", "2026-10-15"), (Text(only, "status"), Text(only, "start"), Text(only, "end")));
        Assert.Equal((null, null), (Text(only, "location"), Text(only, "url")));
    }

    [Fact]
    public void Write_Call_SaysNothingOfWhoElseIsCalled() =>
        Assert.DoesNotContain("Alfa", Encoding.UTF8.GetString(Write(First)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Write_HostileText_GivesNoExtraLineAndNoOtherStructure(string hostile)
    {
        var content = First.Content with { GroupLabel = hostile, Title = hostile, Place = new Place { Room = hostile, LinkName = hostile, Link = hostile } };

        var bytes = Invitations.Sample.Write(First with { Content = content }, To with { Name = hostile }, From with { Name = hostile }, Organiser);

        Assert.Empty(CalendarCheck.Faults(bytes));
        Assert.Equal(Structure(Invitations.Sample.Write(First with { Content = content with { GroupLabel = "a", Title = "a", Place = new Place { Room = "a" } } }, To with { Name = "a" }, From with { Name = "a" }, Organiser)), Structure(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ingen-adress")]
    [InlineData("a@b.se\r\nX-EVIL:1")]
    [InlineData("Namn <a@b.se>")]
    [InlineData("a@b.se,c@d.se")]
    public void Write_NoAddress_ThrowsWithoutSayingIt(string address)
    {
        var fault = Assert.Throws<ArgumentException>(() => Invitations.Sample.Write(First, To with { Email = address }, From, Organiser));
        Assert.True(address.Length == 0 || !fault.Message.Contains(address, StringComparison.Ordinal));
    }

    private static byte[] Write(Call call) => Invitations.Sample.Write(call, To, From, Organiser);

    private static JsonElement Read(byte[] bytes) => OtherParser.Read("icalendar", bytes);

    private static string? Text(JsonElement from, string name) => from.GetProperty(name).GetString();

    // Names and parameters of every line, folded lines joined, values left out; an empty or a web place may add or drop its own property.
    private static string Structure(byte[] bytes) => string.Join('\n', Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")
        .Select(l => l.Split(':', ';')[0]).Where(n => n is not ("LOCATION" or "URL")));
}
