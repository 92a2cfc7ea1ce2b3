using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Editing;

/// <summary>Reads a due rule out of a form, and writes one into it.</summary>
public static class RuleReading
{
    /// <summary>The form that says a rule.</summary>
    public static RuleForm Written(DueRule rule) => rule switch
    {
        EveryMeetingRule => new() { When = "everyMeeting" },
        EveryNthMeetingRule r => new() { When = "everyNthMeeting", N = Text(r.N), CountedFrom = r.CountedFrom },
        MonthsRule r => new() { When = "months", Months = string.Join(", ", r.Months.Select(m => Text(m))) },
        YearlyRule r => new() { When = "yearly", WindowFrom = TypedInput.Written(r.From), WindowTo = TypedInput.Written(r.To), Target = r.Target is { } t ? TypedInput.Written(t) : null, EveryYears = Text(r.EveryYears), CountedFrom = Text(r.CountedFrom) },
        PeriodRule r => new() { When = "period", Period = r.Period.ToString(), LagDays = Text(r.LagDays), WithinWeeks = Text(r.WithinWeeks) },
        AfterEventRule r => new() { When = "afterEvent", Event = r.Event, LagDays = Text(r.LagDays), WithinWeeks = Text(r.WithinWeeks) },
        _ => new() { When = "onDemand" },
    };

    /// <summary>The rule that a form says; null once its faults were told.</summary>
    internal static DueRule? Of(PlanAt at, string group, RuleForm form, TypedInput typed)
    {
        switch (form.When?.Trim())
        {
            case "everyMeeting":
                return new EveryMeetingRule();
            case "everyNthMeeting":
                return EveryNth(at, group, form, typed);
            case "months":
                var months = typed.Names("months", form.Months).Select(m => typed.Number("months", m, 1, 12)).OfType<int>().Distinct().Order().ToList();
                if (months.Count == 0)
                    typed.Wrong("months", "edit.rule.months");
                return new MonthsRule { Months = months };
            case "yearly":
                return Yearly(form, typed);
            case "period":
                var period = typed.Word<PeriodKind>("period", form.Period);
                if (string.IsNullOrWhiteSpace(form.Period))
                    typed.Wrong("period", "edit.blank");
                return new PeriodRule { Period = period ?? default, LagDays = typed.Number("lagDays", form.LagDays, 0, 366) ?? 0, WithinWeeks = typed.Number("withinWeeks", form.WithinWeeks, 1, 104) };
            case "afterEvent":
                var happening = typed.Needed("event", form.Event);
                if (happening.Length > 0 && !at.Plan.Events.Any(e => e.Key == happening))
                    typed.Wrong("event", "edit.rule.event");
                return new AfterEventRule { Event = happening, LagDays = typed.Number("lagDays", form.LagDays, 0, 3660) ?? 0, WithinWeeks = typed.Number("withinWeeks", form.WithinWeeks, 1, 520) ?? 26 };
            case "onDemand":
                return new OnDemandRule();
            default:
                typed.Wrong("when", "edit.rule.when");
                return null;
        }
    }

    private static EveryNthMeetingRule EveryNth(PlanAt at, string group, RuleForm form, TypedInput typed)
    {
        var n = typed.Number("n", form.N, 2, 100);
        if (string.IsNullOrWhiteSpace(form.N))
            typed.Wrong("n", "edit.blank");
        var first = typed.Text("countedFrom", form.CountedFrom);
        if (first is not null && at.FindMeeting(first) is not { Date: not null, Kind: MeetingKind.Ordinary } meeting || first is not null && !at.FindMeeting(first)!.Groups.Contains(group))
            typed.Wrong("countedFrom", "edit.rule.countedFrom");
        return new EveryNthMeetingRule { N = n ?? 2, CountedFrom = first };
    }

    private static YearlyRule Yearly(RuleForm form, TypedInput typed)
    {
        var (from, to, target) = (typed.DayOfYear("windowFrom", form.WindowFrom), typed.DayOfYear("windowTo", form.WindowTo), typed.DayOfYear("target", form.Target));
        var years = typed.Number("everyYears", form.EveryYears, 1, 50) ?? 1;
        var first = typed.Number("countedFrom", form.CountedFrom, 1900, 2199);
        if (years > 1 && string.IsNullOrWhiteSpace(form.CountedFrom))
            typed.Wrong("countedFrom", "edit.rule.year");
        return new YearlyRule { From = from ?? new MonthDay(1, 1), To = to ?? new MonthDay(12, 31), Target = target, EveryYears = years, CountedFrom = first };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
