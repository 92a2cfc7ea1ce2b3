using Arshjul.Core.Calendar;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class RuleReadingTests
{
    private static readonly PlanAt WithEvent = (Plan with { Events = [new AwaitedEvent { Key = "enkat", Name = "Enkäten" }] }).On();

    public static TheoryData<DueRule> Rules => [.. new DueRule[]
    {
        new EveryMeetingRule(), new OnDemandRule(), new EveryNthMeetingRule { N = 3 }, new EveryNthMeetingRule { N = 2, CountedFrom = "fsg-9" },
        new YearlyRule(), new YearlyRule { From = new(5, 11), To = new(6, 11), Target = new(6, 1), EveryYears = 2, CountedFrom = 2026 }, new YearlyRule { From = new(2, 29), To = new(3, 31) },
        new PeriodRule { Period = PeriodKind.Tertial, LagDays = 20 }, new PeriodRule { Period = PeriodKind.Tertial, LagDays = 20, WithinWeeks = 8 },
        new AfterEventRule { Event = "enkat" }, new AfterEventRule { Event = "enkat", LagDays = 10, WithinWeeks = 12 },
    }];

    [Theory, MemberData(nameof(Rules))]
    public void Rule_IsReadAsItIsWritten(DueRule rule)
    {
        var typed = new TypedInput();
        Assert.Equal(rule, RuleReading.Of(WithEvent, "fsg", RuleReading.Written(rule), typed));
        typed.ThrowIfAny();
    }

    [Fact]
    public void Months_AreReadInOrder() =>
        Assert.Equal([3, 10, 12], Assert.IsType<MonthsRule>(RuleReading.Of(At, "fsg", new() { When = "months", Months = "12, 3; 10, 3" }, new TypedInput())).Months);

    [Fact]
    public void Faults_AreToldBesideTheirFields()
    {
        Assert.Equal("when=edit.rule.when", Faults(new() { When = "ibland" }));
        Assert.Equal("n=edit.blank", Faults(new() { When = "everyNthMeeting" }));
        Assert.Equal("n=edit.number countedFrom=edit.rule.countedFrom", Faults(new() { When = "everyNthMeeting", N = "1", CountedFrom = "finns-inte" }));
        Assert.Equal("months=edit.number months=edit.rule.months", Faults(new() { When = "months", Months = "13" }));
        Assert.Equal("windowFrom=edit.rule.day target=edit.rule.day countedFrom=edit.rule.year", Faults(new() { When = "yearly", WindowFrom = "02-30", Target = "maj", EveryYears = "2" }));
        Assert.Equal("period=edit.blank", Faults(new() { When = "period" }));
        Assert.Equal("period=edit.word lagDays=edit.number", Faults(new() { When = "period", Period = "vecka", LagDays = "-1" }));
        Assert.Equal("event=edit.rule.event withinWeeks=edit.number", Faults(new() { When = "afterEvent", Event = "finns-inte", WithinWeeks = "0" }));
        Assert.Equal("event=edit.blank", Faults(new() { When = "afterEvent" }));
    }

    private static string Faults(RuleForm form) => Refused(() =>
    {
        var typed = new TypedInput();
        RuleReading.Of(At, "fsg", form, typed);
        typed.ThrowIfAny();
    });
}
