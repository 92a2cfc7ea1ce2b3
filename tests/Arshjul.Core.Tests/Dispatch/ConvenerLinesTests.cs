using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>What the convener reads, in both languages, by way of the dispatcher.</summary>
public sealed class ConvenerLinesTests
{
    [Theory]
    [InlineData("sv", "Kallelsen väntar på ditt godkännande. Den ska gå ut 30 september 2026 kl. 09.00 till 4 mottagare.")]
    [InlineData("en", "The call waits for your approval. It is to go out on 30 September 2026 at 09.00 to 4 recipients.")]
    public async Task ApprovalWaits_SaysWhenItGoesAndToHowMany(string language, params string[] lines)
    {
        var notice = await NoticeAsync(ConvenerNoticeKind.ApprovalWaits, new Office(In(language)), Office.Local(9, 23));
        Assert.Equal(lines, notice.Lines);
        Assert.Equal(("bb", Office.Local(9, 30)), (notice.To.Key, notice.Due));
    }

    [Theory]
    [InlineData("sv", "Kallelsen skulle ha gått ut 30 september 2026 kl. 09.00, men den är inte godkänd och har inte skickats.")]
    [InlineData("en", "The call was to go out on 30 September 2026 at 09.00, but it is not approved and has not been sent.")]
    public async Task ApprovalMissing_SaysThatNothingWasSent(string language, string line)
    {
        var notice = await NoticeAsync(ConvenerNoticeKind.ApprovalMissing, new Office(In(language)), Office.Local(9, 30));
        Assert.Equal([line], notice.Lines);
    }

    [Theory]
    [InlineData("sv", false, "Mötet har ändrats sedan kallelsen skickades. 4 mottagare får en ändrad kallelse när du godkänner den.")]
    [InlineData("en", false, "The meeting has changed since the call was sent. 4 recipients get a changed call when you approve it.")]
    [InlineData("sv", true, "Mötet är inställt, men deltagarna har inte fått veta det. 4 mottagare får besked när du godkänner det.")]
    [InlineData("en", true, "The meeting is cancelled, but its participants have not been told. 4 recipients are told when you approve it.")]
    public async Task ChangeWaits_SaysWhatWaitsAndHowManyDoNotKnow(string language, bool cancel, params string[] lines)
    {
        var office = new Office(In(language));
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        await office.ChangeAsync(Office.Local(10, 5), at => at.FindMeeting("fsg-okt") is var m && cancel ? PlanMoves.Cancel(at, m!, "Sjukdom") : PlanMoves.Move(at, m!, new(2026, 10, 21), null, null, null));
        Assert.Equal(lines, (await NoticeAsync(ConvenerNoticeKind.ChangeWaits, office, Office.Local(10, 5))).Lines);
    }

    [Theory]
    [InlineData("sv", "Sista dag för ärenden är 5 oktober 2026.", "Handlingarna ska vara inne 5 oktober 2026 kl. 16.00.")]
    [InlineData("en", "The last day for items is 5 October 2026.", "The papers are to be in by 5 October 2026 at 16.00.")]
    public async Task DeadlineComes_WhenTwoFallOnOneDay_SaysBoth(string language, params string[] lines)
    {
        var office = new Office(p => In(language)(Deadlines(p, new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 9 }, DocumentsIn = new DeadlineRule { Days = 9, Time = new(16, 0) } })));
        Assert.Equal(lines, (await NoticeAsync(ConvenerNoticeKind.DeadlineComes, office, Office.Local(10, 2))).Lines);
    }

    [Fact]
    public async Task DeadlineComes_ForTheMinutes_SaysSoAfterTheMeeting()
    {
        var office = new Office(p => Deadlines(p, new GroupDeadlines { MinutesReady = new DeadlineRule { WorkingDays = 5 } }));
        Assert.Equal(["Anteckningarna ska vara klara 21 oktober 2026."], (await NoticeAsync(ConvenerNoticeKind.DeadlineComes, office, Office.Local(10, 20))).Lines);
    }

    [Theory]
    [InlineData("sv", "”Budget” skulle tas upp 1 november 2026–30 november 2026, men inget möte kan ta den. Lägg ett extra möte eller ändra punktens regel. Närmaste möte före är 14 oktober 2026.")]
    [InlineData("en", "“Budget” was to be taken up 1 November 2026–30 November 2026, but no meeting can take it. Put in an extra meeting or change the point's rule. The nearest meeting before is on 14 October 2026.")]
    public async Task FallsOff_WhenNoMeetingIsLeft_NamesThePointItsWindowAndTheMeetingBefore(string language, string line)
    {
        var office = new Office(p => In(language)(Budget(p)));
        Assert.Contains(line, (await NoticeAsync(ConvenerNoticeKind.FallsOff, office, Office.Local(9, 16))).Lines);
    }

    [Fact]
    public async Task FallsOff_WhenALaterMeetingTakesIt_SaysWhich()
    {
        var office = new Office(p => Budget(p) with { Meetings = [.. p.Meetings, p.Meetings[0] with { Key = "fsg-dec", Date = new(2026, 12, 9) }] });
        var lines = (await NoticeAsync(ConvenerNoticeKind.FallsOff, office, Office.Local(9, 16))).Lines;
        Assert.Contains("”Budget” skulle tas upp 1 november 2026–30 november 2026, men där finns inget möte. Punkten ligger nu på mötet 9 december 2026. Närmaste möte före är 14 oktober 2026.", lines);
    }

    [Fact]
    public async Task FallsOff_WhenNothingDoes_SaysNothing() =>
        Assert.DoesNotContain("convener-FallsOff", await new Office().KindsAsync(Office.Local(9, 16)));

    private static async Task<ConvenerNotice> NoticeAsync(ConvenerNoticeKind what, Office office, DateTime now)
    {
        await office.TickAsync(now);
        return Assert.Single(office.Notices.OfType<ConvenerNotice>(), n => n.What == what);
    }

    private static Func<YearPlan, YearPlan> In(string language) => p => p with { Organisation = p.Organisation with { Language = language } };

    private static YearPlan Deadlines(YearPlan plan, GroupDeadlines deadlines) => plan with { Groups = [plan.Groups[0] with { Deadlines = deadlines }] };

    private static YearPlan Budget(YearPlan plan) => plan with { Points = [.. plan.Points, new StandingPoint { Group = "fsg", Key = "budget", Name = "Budget", Section = "information", Rule = new MonthsRule { Months = [11] }, From = new(2026, 1, 1), Until = new(2026, 12, 31) }] };
}
