using Arshjul.Core.Agendas;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class ParticipantTests
{
    private static readonly DateTime Utc = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly ItemForm Form = new() { Title = "Julfirande", Text = "Var ska vi vara?" };

    [Fact]
    public void Answer_IsKept_AndANewerTakesItsPlace()
    {
        var plan = MeetingAnswers.Answer(At, September, "cc", Attendance.Maybe, " kommer kl. 14 ", Utc);
        plan = MeetingAnswers.Answer(plan.On(), September, "bb", Attendance.Yes, null, Utc);
        Assert.Equal(("cc", Attendance.Maybe, "kommer kl. 14", Utc), (plan.Answers[0].Person, plan.Answers[0].Reply, plan.Answers[0].Comment, plan.Answers[0].At));
        plan = MeetingAnswers.Answer(plan.On(), September, "cc", Attendance.No, null, Utc);
        Assert.Equal([("bb", Attendance.Yes), ("cc", Attendance.No)], MeetingAnswers.Of(plan.On(), September).Select(a => (a.Person, a.Reply)));
        Assert.Equal("cc", plan.Answers[0].Person);
        Assert.Empty(MeetingAnswers.Of(plan.On(), October));
    }

    [Fact]
    public void Answer_OfWhoHasNoSeatOrTooLate_IsRefused()
    {
        Assert.Equal("edit.answer.seat", Refused(() => MeetingAnswers.Answer(At, September, "dd", Attendance.Yes, null, Utc)));
        Assert.Equal("edit.meeting.held", Refused(() => MeetingAnswers.Answer(At, At.FindMeeting("fsg-5")!, "cc", Attendance.Yes, null, Utc)));
        Assert.Equal("comment=edit.long", Refused(() => MeetingAnswers.Answer(At, September, "cc", Attendance.Yes, new string('x', 301), Utc)));
    }

    [Fact]
    public void Answer_OfAReader_IsRefused()
    {
        var readers = Plan with { Seats = [.. Plan.Seats, Plan.Seats[1] with { Key = "kopia", Role = SeatRole.Reader, Holders = [new() { Person = "dd" }] }] };
        Assert.Equal("edit.answer.seat", Refused(() => MeetingAnswers.Answer(readers.On(), September, "dd", Attendance.Yes, null, Utc)));
    }

    [Fact]
    public void Answers_ChangeNoIndex()
    {
        var index = new PlanIndex(Plan);
        Assert.Same(index.Facts, index.Next(MeetingAnswers.Answer(At, September, "cc", Attendance.Yes, null, Utc)).Facts);
    }

    [Fact]
    public void HandIn_BeforeTheDeadline_StandsOnTheAgendaAsHandedIn()
    {
        var plan = HandedInItems.HandIn(At, September, "cc", Form);
        var item = plan.Items[^1];
        Assert.Equal(("julfirande", true, "cc", Today), (item.Key, item.HandedIn, item.HandedInBy, item.Known));
        Assert.Equal(ItemOrigin.HandedIn, plan.On().Item("fsg-9", "item:fsg/julfirande").Origin);
        Assert.Equal("julfirande", Assert.Single(HandedInItems.Of(plan.On(), "cc")).Key);
        Assert.Empty(HandedInItems.Of(plan.On(), "bb"));
    }

    [Fact]
    public void HandIn_AfterTheDeadline_SaysWhatToDo()
    {
        var late = Plan.On(new(2026, 9, 6, 9, 0, 0, DateTimeKind.Unspecified));
        Assert.Equal("Tiden för ärenden gick ut 2026-09-05 kl. 23.59. Skriv till fsg@sof.example, så avgör sammankallande om det hinns med.", Said(() => HandedInItems.HandIn(late, September, "cc", Form)));
        Assert.NotEmpty(HandedInItems.HandIn(late, October, "cc", Form).Items);
        var withoutMailbox = Plan with { Groups = [.. Plan.Groups.Select(g => g with { Mailbox = null })] };
        Assert.Contains("Skriv till FSG", Said(() => HandedInItems.HandIn(withoutMailbox.On(late.Now), September, "cc", Form)), StringComparison.Ordinal);
    }

    [Fact]
    public void HandIn_WithoutASeatOrATitle_IsRefused()
    {
        Assert.Equal("edit.answer.seat", Refused(() => HandedInItems.HandIn(At, September, "dd", Form)));
        Assert.Equal("title=edit.blank", Refused(() => HandedInItems.HandIn(At, September, "cc", new())));
    }

    [Fact]
    public void Withdraw_TakesOnesOwnBack_WhileThereIsTime()
    {
        var handed = HandedInItems.HandIn(At, September, "cc", Form);
        Assert.DoesNotContain(HandedInItems.Withdraw(handed.On(), "cc", "fsg", "julfirande").Items, i => i.Key == "julfirande");
        Assert.Empty(HandedInItems.Of(HandedInItems.Withdraw(handed.On(Now.AddDays(2)), "cc", "fsg", "julfirande").On(Now.AddDays(2)), "cc"));
        Assert.Equal("edit.item.gone", Refused(() => HandedInItems.Withdraw(handed.On(), "bb", "fsg", "julfirande")));
        Assert.Equal("edit.handIn.late", Refused(() => HandedInItems.Withdraw(handed.On(Now.AddDays(6)), "cc", "fsg", "julfirande")));
    }
}
