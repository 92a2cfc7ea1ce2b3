using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Follow-ups: new ones, when they are due, what came of them.</summary>
public static class FollowUpEdits
{
    /// <summary>The plan with a new follow-up, known from today.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Add(PlanAt at, string group, FollowUpForm form)
    {
        var typed = new TypedInput();
        var text = typed.Needed("text", form.Text, TypedInput.LongestText);
        var owners = typed.Names("owners", form.Owners);
        var due = typed.Date("due", form.Due, at.Today.Year);
        var origin = typed.Text("origin", form.Origin);
        if (origin is not null && (at.FindMeeting(origin) is not { } meeting || !meeting.Groups.Contains(group)))
            typed.Wrong("origin", "edit.followUp.origin");
        typed.ThrowIfAny();
        return With(at, new FollowUp { Group = group, Key = Key(at, group, text), Text = text, Owners = owners, Known = at.Today, Due = From(due), Origin = origin });
    }

    /// <summary>The plan with a follow-up closed today, and what came of it.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="key">Key of the follow-up.</param>
    /// <param name="outcome">What came of it; fault field <c>outcome</c>.</param>
    /// <exception cref="InputException">It is not open, or nothing was said.</exception>
    public static YearPlan Close(PlanAt at, string group, string key, string? outcome)
    {
        var follow = Open(at, group, key);
        var typed = new TypedInput();
        var said = typed.Needed("outcome", outcome, TypedInput.LongestText);
        typed.ThrowIfAny();
        return Replaced(at, follow, follow with { ClosedOn = at.Today, Outcome = said });
    }

    /// <summary>The plan with a follow-up due at another time; empty lists it without putting it on an agenda. Fault field <c>due</c>.</summary>
    /// <exception cref="InputException">It is not open, or that is no day to come.</exception>
    public static YearPlan PutOff(PlanAt at, string group, string key, string? due)
    {
        var follow = Open(at, group, key);
        var typed = new TypedInput();
        var day = typed.Date("due", due, at.Today.Year);
        if (day < at.Today)
            typed.Wrong("due", "edit.followUp.past", day);
        typed.ThrowIfAny();
        var change = new DueChange { Known = at.Today, Due = From(day) };
        return Replaced(at, follow, follow with { Postponed = [.. follow.Postponed.Where(c => c.Known < at.Today), change] });
    }

    /// <summary>The plan with a closed follow-up open again: what was closed today is as if it had not been, an older one comes back as a new one.</summary>
    /// <exception cref="InputException">It is not closed.</exception>
    public static YearPlan Reopen(PlanAt at, string group, string key)
    {
        if (at.Plan.FollowUps.FirstOrDefault(f => f.Group == group && f.Key == key) is not { ClosedOn: { } closed } follow || closed > at.Today)
            throw EditedPlan.Refusal("edit.followUp.open");
        return closed == at.Today
            ? Replaced(at, follow, follow with { ClosedOn = null, Outcome = null })
            : With(at, follow with { Key = Key(at, group, follow.Text), Known = at.Today, Due = From(at.Today), Postponed = [], Meeting = null, ClosedOn = null, Outcome = null });
    }

    private static FollowUp Open(PlanAt at, string group, string key) =>
        at.Plan.FollowUps.FirstOrDefault(f => f.Group == group && f.Key == key) is { } follow && follow.Known <= at.Today && !(follow.ClosedOn <= at.Today)
            ? follow : throw EditedPlan.Refusal("edit.followUp.gone");

    private static FuzzyDate? From(DateOnly? day) => day is { } first ? new FuzzyDate { From = first } : null;

    private static string Key(PlanAt at, string group, string text) => ReadableKey.Of(text, "uppfoljning", at.Plan.FollowUps.Where(f => f.Group == group).Select(f => f.Key));

    private static YearPlan With(PlanAt at, FollowUp follow) => EditedPlan.Checked(at, at.Plan with { FollowUps = [.. at.Plan.FollowUps, follow] });

    private static YearPlan Replaced(PlanAt at, FollowUp old, FollowUp now) => EditedPlan.Checked(at, at.Plan with { FollowUps = at.Plan.FollowUps.Replace(old, now) });
}
