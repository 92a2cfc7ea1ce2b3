using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Templates;
using Arshjul.Templates.Agendas;
using Arshjul.Templates.Calls;
using Arshjul.Templates.Layout;
using Arshjul.Templates.Words;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

public sealed class MeetingLinesTests
{
    private const string Link = "https://video.example.se/m/1";

    private static readonly MailWords Swedish = MailWords.In("sv");

    [Theory]
    [InlineData("Stadshuset", Link, "Teams", "Stadshuset|Anslut via Teams|" + Link)]
    [InlineData("Stadshuset", Link, null, "Stadshuset|Anslut till det digitala mötet|" + Link)]
    [InlineData("Stadshuset", null, "Teams", "Stadshuset|Teams|")]
    [InlineData("Stadshuset", null, null, "Stadshuset||")]
    [InlineData(null, Link, "Teams", "Teams|Anslut via Teams|" + Link)]
    [InlineData(null, Link, null, "Digitalt|Anslut till det digitala mötet|" + Link)]
    [InlineData(null, null, "Teams", "Teams||")]
    [InlineData(null, "via växeln", null, "via växeln||")]
    [InlineData(null, "javascript:alert(1)", "Teams", "Teams||")]
    [InlineData(null, null, null, "Platsen är inte bestämd än||")]
    public void Where_OfEachSortOfPlace_LeadsOnlyToWhatCanBeJoined(string? room, string? link, string? name, string expected)
    {
        var fact = Row(SampleCalls.Content with { Place = new Place { Room = room, Link = link, LinkName = name } }, "Var");
        Assert.Equal(expected, $"{fact.Value}|{fact.Detail}|{fact.Url}");
    }

    [Fact]
    public void Facts_OfACancelledMeeting_AreStruckThroughAndHaveNoDoor()
    {
        var facts = MeetingFacts.Of(SampleCalls.Content with { Status = MeetingStatus.Preliminary }, Swedish, stands: false);
        Assert.Equal(["Skulle ha varit", "Var", "Kallade"], facts.Select(f => f.Label));
        Assert.Equal([false, false, true], facts.Select(f => f.Stands));
        Assert.All(facts, f => Assert.Null(f.Url));
    }

    [Theory]
    [InlineData(MeetingKind.Ordinary, null, null)]
    [InlineData(MeetingKind.Extra, null, "Extra möte|")]
    [InlineData(MeetingKind.Theme, "Medarbetarenkäten", "Medarbetarenkäten|Tematräff")]
    [InlineData(MeetingKind.Ordinary, "Bokslut", "Bokslut|Ordinarie möte")]
    public void Meeting_WhenItIsOutOfTheOrdinary_IsCalledWhatItIs(MeetingKind kind, string? title, string? expected)
    {
        var fact = MeetingFacts.Of(SampleCalls.Content with { Kind = kind, Title = title }, Swedish).SingleOrDefault(f => f.Label == "Möte");
        Assert.Equal(expected, fact is null ? null : $"{fact.Value}|{fact.Detail}");
    }

    [Theory]
    [InlineData(MeetingStatus.Decided, false)]
    [InlineData(MeetingStatus.Preliminary, true)]
    public void Status_OnlyOfAPreliminaryDate_WarnsThatItMayChange(MeetingStatus status, bool warns) =>
        Assert.Equal(warns, MeetingFacts.Of(SampleCalls.Content with { Status = status }, Swedish).Any(f => f.Label == "Status"));

    [Fact]
    public void Head_OfAnAgendaWithoutPlaceOrCalled_KeepsItsRowsToBeFilledIn()
    {
        var head = MeetingFacts.Head(SampleCalls.NumberedContent with { Place = null, Called = null, Title = "Tertial 2" }, Swedish);
        Assert.Equal(["Typ av möte", "Mötesdatum", "Plats", "Kallade", "Närvarande"], head.Select(f => f.Label));
        Assert.Equal(["STJ SAMK, Tertial 2", "onsdag den 14 oktober 2026", "Platsen är inte bestämd än", "", ""], head.Select(f => f.Value));
        Assert.Equal("kl. 08.30–10.30, v. 42", head[1].Detail);
    }

    [Theory]
    [InlineData("2026-10-02T11:59:59", "Lämna in ärenden senast|Skicka in underlag senast")]
    [InlineData("2026-10-02T12:00:00", "Skicka in underlag senast")]
    [InlineData("2026-10-07T23:58:00", "Skicka in underlag senast")]
    [InlineData("2026-10-07T23:59:00", "")]
    public void Steps_WhenADeadlinePasses_StopAskingForItToTheSecond(string local, string expected)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture).AddHours(-2);
        var copy = SampleCalls.Notice(to: SampleCalls.Copy) with { At = DateTime.SpecifyKind(at, DateTimeKind.Utc) };
        Assert.Equal(expected, string.Join('|', CallSteps.Of(copy, Swedish).Select(s => s.Text)));
        Assert.Equal(expected.Length == 0 ? 0 : expected.Split('|').Length, CallSteps.Of(copy with { To = SampleCalls.Member }, Swedish).Count - 2);
    }

    [Fact]
    public void Steps_OfACancelledCall_AskOnlyThoseWhoHaveItInTheirCalendar()
    {
        Assert.Equal([new MailStep(Swedish.RemoveFromCalendar)], CallSteps.Of(SampleCalls.Notice(SampleCalls.Cancelled), Swedish));
        Assert.Empty(CallSteps.Of(SampleCalls.Notice(SampleCalls.Cancelled, SampleCalls.Copy), Swedish));
    }

    [Fact]
    public void Steps_OfAReminder_AskNobodyToAnswerAnInvitationThatItDoesNotCarry()
    {
        var steps = CallSteps.Of(SampleCalls.Reminder(), Swedish).Select(s => s.Text).ToList();
        Assert.Contains(Swedish.CannotCome, steps);
        Assert.DoesNotContain(Swedish.Answer, steps);
        Assert.DoesNotContain(Swedish.CannotCome, CallSteps.Of(SampleCalls.Reminder() with { To = SampleCalls.Copy }, Swedish).Select(s => s.Text));
    }

    [Theory]
    [InlineData("2026-10-14", "onsdag den 14 oktober 2026")]
    [InlineData("08.30–10.30", "kl. 08.30–10.30")]
    [InlineData("08:30-10:30", "kl. 08.30–10.30")]
    [InlineData("13.00", "kl. 13.00")]
    [InlineData("2026-10-07T23:59", "onsdag den 7 oktober 2026")]
    [InlineData("2026-10-07 12:00", "onsdag den 7 oktober 2026 kl. 12.00")]
    [InlineData("onsdag 14 oktober 2026", "onsdag 14 oktober 2026")]
    [InlineData("hela dagen", "hela dagen")]
    public void Change_OfATime_IsSaidAsPeopleSayIt(string written, string said)
    {
        var call = SampleCalls.Changed with { Differences = [new(DifferenceKind.Time, null, written), new(DifferenceKind.Deadline, written, "–")] };
        Assert.Equal([new WordedChange("Ny tid", said), new WordedChange("Ändrade frister", "–", said)], ChangeLines.Of(call, Swedish));
    }

    [Fact]
    public void Change_OfATitleThatLooksLikeADate_IsLeftAsSomebodyWroteIt()
    {
        var call = SampleCalls.Changed with { Differences = [new(DifferenceKind.Title, " ", "2026-10-14"), new(DifferenceKind.ItemAdded, null, "08.30")] };
        Assert.Equal([new WordedChange("Mötet heter nu", "2026-10-14"), new WordedChange("Ny punkt", "08.30")], ChangeLines.Of(call, Swedish));
    }

    [Fact]
    public void Notes_UnderAnItem_SayPapersReferenceOriginAndLatenessInThatOrder()
    {
        var item = SampleAgendas.Point("4", "Ekonomi") with { Documents = ["Prognos", "Bokslut"], RefersTo = "2, Budget", Origin = ItemOrigin.FollowUp, IsLate = true };
        Assert.Equal(["Underlag: Prognos, Bokslut", "Se punkt 2, Budget", "Uppföljning", "Tas upp senare än planerat"], ItemLines.Notes(item, Swedish));
        Assert.Equal(["Unanswered question"], ItemLines.Notes(SampleAgendas.Point("4", "Ekonomi") with { Origin = ItemOrigin.OpenQuestion }, MailWords.In("en")));
        Assert.Empty(ItemLines.Notes(SampleAgendas.Point("4", "Ekonomi"), Swedish));
    }

    [Theory]
    [InlineData("https://video.example.se/m?a=1&b=2", "https://video.example.se/m?a=1&b=2")]
    [InlineData("HTTP://EXAMPLE.SE", "http://example.se/")]
    [InlineData("https://example.se/möte \"x\"", "https://example.se/m%C3%B6te%20%22x%22")]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("mailto:a@example.se", null)]
    [InlineData("//example.se/m", null)]
    [InlineData("example.se/m", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void SafeLink_OfAnythingButAWebAddress_IsNoLink(string? written, string? link) => Assert.Equal(link, SafeLink.Of(written));

    [Theory]
    [InlineData("sv", "Kallelse: FSG onsdag 14 oktober 2026", "Ändrad kallelse: FSG onsdag 21 oktober 2026", "Inställt: FSG onsdag 14 oktober 2026")]
    [InlineData("en", "Call: FSG Wednesday 14 October 2026", "Changed call: FSG Wednesday 21 October 2026", "Cancelled: FSG Wednesday 14 October 2026")]
    public void Subjects_OfACallsLife_TellWhatHappenedAndTheDayThatHolds(string language, params string[] expected) =>
        Assert.Equal(expected, new[] { SampleCalls.First(), SampleCalls.Changed, SampleCalls.Cancelled }.Select(c => Subjects.Of(SampleCalls.Notice(c, language: language))));

    [Fact]
    public void Subjects_OfEverySort_NeverTellATitleOrWhoIsCalled()
    {
        var content = SampleCalls.Content with { Title = "Hemlig rubrik", Called = "Förbundet Alfa", Reason = "Hemligt skäl" };
        Notice[] notices =
        [
            SampleCalls.Notice(SampleCalls.First(content)), SampleCalls.Reminder() with { Call = SampleCalls.First(content) }, SampleCalls.Owner() with { Draft = content },
            .. Enum.GetValues<ConvenerNoticeKind>().Select(k => SampleCalls.Convener(k) with { Draft = content }),
        ];
        Assert.All(notices.Select(Subjects.Of), s => Assert.Matches("^[^:]+: FSG onsdag 14 oktober 2026$", s));
    }

    private static LabelledFact Row(CallContent content, string label) => MeetingFacts.Of(content, Swedish).Single(f => f.Label == label);
}
