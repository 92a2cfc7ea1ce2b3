using Arshjul.Core.Editing;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>A standing point in the fields of a form, and read out of them.</summary>
internal static class PointFields
{
    private const string EveryNth = "everyNthMeeting";

    /// <summary>The form of a new point.</summary>
    public static FormState Empty => FormState.Of(("when", "yearly"));

    /// <summary>The form of a point as it stands on a day.</summary>
    public static FormState Written(KnownPoint known)
    {
        var rule = RuleReading.Written(known.Rule);
        return FormState.Of(
            ("name", known.Name), ("section", known.Section), ("order", known.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("owners", string.Join(", ", known.Owners)), ("when", rule.When), ("n", rule.N), ("months", rule.Months),
            ("firstMeeting", rule.When == EveryNth ? rule.CountedFrom : ""), ("countedFrom", rule.When == EveryNth ? "" : rule.CountedFrom), ("windowFrom", rule.WindowFrom), ("windowTo", rule.WindowTo), ("target", rule.Target),
            ("everyYears", rule.EveryYears), ("period", rule.Period), ("event", rule.Event), ("lagDays", rule.LagDays), ("withinWeeks", rule.WithinWeeks));
    }

    /// <summary>What was typed.</summary>
    public static PointForm Read(FormInput form) => new()
    {
        Name = form["name"],
        Section = form["section"],
        Order = form["order"],
        Owners = form["owners"],
        From = form["from"],
        Decision = form["decision"],
        Rule = new RuleForm
        {
            When = form["when"],
            N = form["n"],
            CountedFrom = form[form["when"] == EveryNth ? "firstMeeting" : "countedFrom"],
            Months = form["months"],
            WindowFrom = form["windowFrom"],
            WindowTo = form["windowTo"],
            Target = form["target"],
            EveryYears = form["everyYears"],
            Period = form["period"],
            Event = form["event"],
            LagDays = form["lagDays"],
            WithinWeeks = form["withinWeeks"],
        },
    };

    /// <summary>The form with its faults, each beside the field it was typed in.</summary>
    public static FormState Wrong(FormInput form, InputException wrong)
    {
        var state = FormState.Of(form, wrong);
        return form["when"] != EveryNth ? state : state with { Faults = [.. state.Faults.Select(f => f.Field == "countedFrom" ? ("firstMeeting", f.Fault) : f)] };
    }
}
