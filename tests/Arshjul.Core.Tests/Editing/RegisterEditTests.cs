using Arshjul.Core.Editing;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class RegisterEditTests
{
    [Fact]
    public void AddFollowUp_IsTakenUpFromItsDay()
    {
        var plan = FollowUpEdits.Add(At, "fsg", new() { Text = "Schemat", Owners = "EC, HR", Due = "1 oktober", Origin = "fsg-5" });
        var added = plan.FollowUps[^1];
        Assert.Equal(("schemat", "EC HR", new DateOnly(2026, 10, 1), "fsg-5", Today), (added.Key, string.Join(" ", added.Owners), added.Due!.From, added.Origin, added.Known));
        Assert.DoesNotContain("schemat", plan.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("schemat", plan.On().Ids("fsg-10"), StringComparison.Ordinal);
        Assert.Null(FollowUpEdits.Add(At, "fsg", new() { Text = "A" }).FollowUps[^1].Due);
    }

    [Fact]
    public void AddFollowUp_WithFaults_TellsEachBesideItsField()
    {
        Assert.Equal("due=edit.date text=edit.blank origin=edit.followUp.origin".Split(' ').Order(StringComparer.Ordinal),
            Refused(() => FollowUpEdits.Add(At, "fsg", new() { Due = "sen", Origin = "finns-inte" })).Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal("origin=edit.followUp.origin", Refused(() => FollowUpEdits.Add(At, "vsg", new() { Text = "A", Origin = "fsg-5" })));
    }

    [Fact]
    public void CloseFollowUp_IsOnNoLaterAgenda_AndOpenYesterday()
    {
        var plan = FollowUpEdits.Close(At, "fsg", "risk", "Klar.");
        Assert.DoesNotContain("risk", plan.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("risk", plan.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Equal("Klar.", plan.FollowUps[0].Outcome);
        Assert.Equal("edit.followUp.gone", Refused(() => FollowUpEdits.Close(plan.On(), "fsg", "risk", "Klar.")));
        Assert.Equal("outcome=edit.blank", Refused(() => FollowUpEdits.Close(At, "fsg", "risk", "")));
    }

    [Fact]
    public void PutOffFollowUp_ComesLater_AndKeepsYesterday()
    {
        var plan = FollowUpEdits.PutOff(At, "fsg", "risk", "2026-11-01");
        plan = FollowUpEdits.PutOff(plan.On(), "fsg", "risk", "2026-12-01");
        Assert.Single(plan.FollowUps[0].Postponed);
        Assert.DoesNotContain("risk", plan.On().Ids("fsg-11"), StringComparison.Ordinal);
        Assert.Contains("risk", plan.On().Ids("fsg-12"), StringComparison.Ordinal);
        Assert.Contains("risk", plan.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
        Assert.DoesNotContain("risk", FollowUpEdits.PutOff(At, "fsg", "risk", "").On().Ids("fsg-12"), StringComparison.Ordinal);
        Assert.Equal("due=edit.followUp.past", Refused(() => FollowUpEdits.PutOff(At, "fsg", "risk", "2026-08-31")));
    }

    [Fact]
    public void ReopenFollowUp_OfToday_IsAsBefore_AndOlderComesBackAsNew()
    {
        var closed = FollowUpEdits.Close(At, "fsg", "risk", "Klar.");
        Assert.Equal(Plan.FollowUps[0], FollowUpEdits.Reopen(closed.On(), "fsg", "risk").FollowUps[0]);
        var again = FollowUpEdits.Reopen(closed.On(Now.AddDays(3)), "fsg", "risk");
        Assert.Equal(["risk", "riskbedomningen"], again.FollowUps.Select(f => f.Key));
        Assert.Contains("riskbedomningen", again.On(Now.AddDays(3)).Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Equal("edit.followUp.open", Refused(() => FollowUpEdits.Reopen(At, "fsg", "risk")));
    }

    [Fact]
    public void Question_IsAskedAnsweredAndAskedAgain()
    {
        var asked = QuestionEdits.Add(At, "fsg", new() { Text = "När flyttar vi?", AskedBy = "Kommunal", Owners = "FC" });
        Assert.Equal(("nar-flyttar-vi", "Kommunal", Today), (asked.Questions[^1].Key, asked.Questions[^1].AskedBy, asked.Questions[^1].Known));
        Assert.Contains("nar-flyttar-vi", asked.On().Ids("fsg-9"), StringComparison.Ordinal);
        var answered = QuestionEdits.Answer(asked.On(), "fsg", "parkering", "Nej.");
        Assert.DoesNotContain("parkering", answered.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("parkering", answered.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Equal(Plan.Questions[0], QuestionEdits.Reopen(answered.On(), "fsg", "parkering").Questions[0]);
        Assert.Equal("far-vi-fler-platser", QuestionEdits.Reopen(answered.On(Now.AddDays(3)), "fsg", "parkering").Questions[^1].Key);
    }

    [Fact]
    public void Question_ThatCannotBe_SaysWhy()
    {
        Assert.Equal("text=edit.blank", Refused(() => QuestionEdits.Add(At, "fsg", new())));
        Assert.Equal("answer=edit.blank", Refused(() => QuestionEdits.Answer(At, "fsg", "parkering", null)));
        Assert.Equal("edit.question.gone", Refused(() => QuestionEdits.Answer(At, "fsg", "finns-inte", "Ja.")));
        Assert.Equal("edit.question.open", Refused(() => QuestionEdits.Reopen(At, "fsg", "parkering")));
    }
}
