using Arshjul.Core.Checks;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SilenceEditsTests
{
    // 11 October is a Sunday in 2026.
    private static readonly PlanAt Sunday = PlanMoves.Apply(At, [new MeetingStep { Meeting = "fsg-10", To = new(2026, 10, 11) }]).On();

    [Fact]
    public void Add_SilencesThatRuleForThatMeeting_WhileItKeepsItsDay()
    {
        Assert.Contains(Told(Sunday), f => f is { Rule: PlanRule.Weekend, Meeting: "fsg-10" });
        var silent = SilenceEdits.Add(Sunday, Sunday.FindMeeting("fsg-10")!, "Weekend", "Enda dagen som fungerar").On();
        Assert.DoesNotContain(Told(silent), f => f is { Rule: PlanRule.Weekend, Meeting: "fsg-10" });
        var moved = PlanMoves.Apply(silent.Plan.On(Now.AddDays(1)), [new MeetingStep { Meeting = "fsg-10", To = new(2026, 10, 18) }]).On(Now.AddDays(1));
        Assert.Contains(Told(moved), f => f is { Rule: PlanRule.Weekend, Meeting: "fsg-10" });
    }

    [Fact]
    public void Add_Again_TakesThePlaceOfTheOldOne()
    {
        var once = SilenceEdits.Add(Sunday, Sunday.FindMeeting("fsg-10")!, "Weekend", "Ett skäl").On();
        var twice = SilenceEdits.Add(once, once.FindMeeting("fsg-10")!, "Weekend", "Ett annat");
        Assert.Equal("Ett annat", Assert.Single(twice.Silences).Reason);
    }

    [Fact]
    public void Add_WithoutAReasonOrARule_IsRefused()
    {
        Assert.Equal("reason=edit.blank", Refused(() => SilenceEdits.Add(At, October, "Weekend", " ")));
        Assert.Equal("rule=edit.word", Refused(() => SilenceEdits.Add(At, October, "Måndag", "x")));
        Assert.Equal("rule=edit.blank", Refused(() => SilenceEdits.Add(At, October, null, "x")));
    }

    [Fact]
    public void Remove_LetsTheRuleSpeakAgain_Once()
    {
        var silent = SilenceEdits.Add(Sunday, Sunday.FindMeeting("fsg-10")!, "Weekend", "Skäl").On();
        var loud = SilenceEdits.Remove(silent, "fsg-10", "Weekend");
        Assert.Empty(loud.Silences);
        Assert.Equal("edit.silence.gone", Refused(() => SilenceEdits.Remove(loud.On(), "fsg-10", "Weekend")));
        Assert.Equal("edit.silence.gone", Refused(() => SilenceEdits.Remove(silent, "fsg-10", "Eve")));
    }

    private static IEnumerable<Finding> Told(PlanAt at) => PlanCheck.Of(at, 2026).Where(f => f.IsTold);
}
