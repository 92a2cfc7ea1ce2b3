using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>The people who can be called. Their keys are their initials: a key stands in logs, a name does not.</summary>
public static class PersonEdits
{
    /// <summary>The plan with a new person, last among the people.</summary>
    /// <exception cref="InputException">A field is wrong, or somebody has that address.</exception>
    public static YearPlan Add(PlanAt at, PersonForm form)
    {
        var typed = new TypedInput();
        var person = Read(at, typed, form, null);
        typed.ThrowIfAny();
        return EditedPlan.Checked(at, With(at.Plan, person));
    }

    /// <summary>The plan with a person's name and address changed.</summary>
    /// <exception cref="InputException">There is no such person, a field is wrong, or somebody else has that address.</exception>
    public static YearPlan Change(PlanAt at, string key, PersonForm form)
    {
        var person = at.Plan.People.FirstOrDefault(p => p.Key == key) ?? throw EditedPlan.Refusal("edit.person.gone");
        var typed = new TypedInput();
        var now = Read(at, typed, form, person);
        typed.ThrowIfAny();
        return now == person ? at.Plan : EditedPlan.Checked(at, at.Plan with { People = at.Plan.People.Replace(person, now) });
    }

    /// <summary>The plan with a person's own choice of invitations; calls that were made through today bring them all the same.</summary>
    /// <exception cref="InputException">There is no such person.</exception>
    public static YearPlan Invite(PlanAt at, string key, bool wants)
    {
        var person = at.Plan.People.FirstOrDefault(p => p.Key == key) ?? throw EditedPlan.Refusal("edit.person.gone");
        return wants == person.InvitationsUntil is null ? at.Plan : at.Plan with { People = at.Plan.People.Replace(person, person with { InvitationsUntil = wants ? null : at.Today }) };
    }

    internal static YearPlan With(YearPlan plan, Person person) => plan with
    {
        People = [.. plan.People, person with { Key = ReadableKey.Of(string.Concat(person.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.EnumerateRunes().First().ToString())), "person", plan.People.Select(p => p.Key)) }],
    };

    /// <summary>Whether somebody who is not among the people was typed in.</summary>
    internal static bool IsTyped(PersonForm? form) => !string.IsNullOrWhiteSpace(form?.Name) || !string.IsNullOrWhiteSpace(form?.Email);

    internal static Person Read(PlanAt at, TypedInput typed, PersonForm form, Person? own)
    {
        var (name, email) = (typed.Needed("name", form.Name), typed.Mail("email", form.Email));
        if (email is not null && at.Plan.People.FirstOrDefault(p => p.Key != own?.Key && string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)) is { } other)
            typed.Wrong("email", "edit.person.email", other.Name);
        return (own ?? new Person { Key = "", Name = name }) with { Name = name, Email = email };
    }
}
