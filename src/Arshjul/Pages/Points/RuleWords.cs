using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Pages.Points;

/// <summary>A due rule as people say it: "varje möte", "i mars och september", "10 dagar efter varje tertial".</summary>
internal static class RuleWords
{
    /// <summary>The rule in words.</summary>
    public static string Say(DueRule rule, PlanAt at, Phrasebook words) => rule switch
    {
        EveryMeetingRule => words.Say("web.point.rule.every"),
        EveryNthMeetingRule r => words.Say("web.point.rule.nth", r.N),
        MonthsRule r => words.Say("web.point.rule.months", string.Join(", ", r.Months.Select(words.Culture.DateTimeFormat.GetMonthName))),
        YearlyRule r => Yearly(r, words),
        PeriodRule r => words.Say(r.LagDays == 0 ? "web.point.rule.period" : "web.point.rule.period.lag", words.Say("web.point.period." + r.Period), r.LagDays),
        AfterEventRule r => words.Say(r.LagDays == 0 ? "web.point.rule.event" : "web.point.rule.event.lag", at.Plan.Events.FirstOrDefault(e => e.Key == r.Event)?.Name ?? r.Event, r.LagDays),
        _ => words.Say("web.point.rule.demand"),
    };

    /// <summary>A point's name without what each time fills in differently.</summary>
    public static string NameOf(string template) => Filled(template) is { Length: > 0 } name ? name : template;

    private static string Filled(string template) => TitleTemplate.Fill(template, new InstanceLabel(""), System.Globalization.CultureInfo.InvariantCulture).Replace("  ", " ", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal);

    private static string Yearly(YearlyRule rule, Phrasebook words)
    {
        var how = rule.EveryYears == 1 ? words.Say("web.point.rule.yearly") : words.Say("web.point.rule.years", rule.EveryYears);
        if (rule.From == new MonthDay(1, 1) && rule.To == new MonthDay(12, 31))
            return how;
        // 28 and 29 February are both meant as the end of the month.
        if (rule.From.Day == 1 && rule.To.Day >= DateTime.DaysInMonth(2001, rule.To.Month))
            return rule.From.Month == rule.To.Month ? words.Say("web.point.rule.month", how, Month(rule.From, words)) : words.Say("web.point.rule.monthsOf", how, Month(rule.From, words), Month(rule.To, words));
        return rule.From.Month == rule.To.Month ? words.Say("web.point.rule.days", how, rule.From.Day, Day(rule.To, words)) : words.Say("web.point.rule.window", how, Day(rule.From, words), Day(rule.To, words));
    }

    private static string Month(MonthDay day, Phrasebook words) => words.Culture.DateTimeFormat.GetMonthName(day.Month);

    private static string Day(MonthDay day, Phrasebook words) => day.In(2000).ToString("d MMMM", words.Culture);
}
