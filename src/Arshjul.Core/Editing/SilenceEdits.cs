using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>What a check says that has been thought of already: not told again, and told again.</summary>
public static class SilenceEdits
{
    /// <summary>The plan in which a rule says nothing more about a meeting while it keeps its day.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="rule">The rule, a word of <see cref="PlanRule"/>; fault field <c>rule</c>.</param>
    /// <param name="reason">Why; fault field <c>reason</c>.</param>
    /// <exception cref="InputException">There is no such rule, or nothing was said.</exception>
    public static YearPlan Add(PlanAt at, KnownMeeting meeting, string? rule, string? reason)
    {
        var typed = new TypedInput();
        var about = typed.Word<PlanRule>("rule", rule);
        if (string.IsNullOrWhiteSpace(rule))
            typed.Wrong("rule", "edit.blank");
        var why = typed.Needed("reason", reason);
        typed.ThrowIfAny();
        var key = ReadableKey.Of($"{meeting.Key} {about}", "tystad", at.Plan.Silences.Select(s => s.Key));
        // An older one for another day says nothing any more.
        var others = at.Plan.Silences.Where(s => s.Meeting != meeting.Key || s.Rule != about);
        return EditedPlan.Checked(at, at.Plan with { Silences = [.. others, new Silence { Key = key, Meeting = meeting.Key, Rule = about!.Value, Reason = why, Known = at.Today }] });
    }

    /// <summary>The plan in which a rule may speak about a meeting again.</summary>
    /// <exception cref="InputException">It does already.</exception>
    public static YearPlan Remove(PlanAt at, string meeting, string? rule)
    {
        var silences = at.Plan.Silences.Where(s => s.Meeting != meeting || s.Rule.ToString() != rule).ToList();
        return silences.Count == at.Plan.Silences.Count ? throw EditedPlan.Refusal("edit.silence.gone") : EditedPlan.Checked(at, at.Plan with { Silences = silences });
    }
}
