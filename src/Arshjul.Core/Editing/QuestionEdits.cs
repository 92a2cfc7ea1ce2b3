using Arshjul.Core.FollowUps;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Questions to the employer: new ones, and their answers.</summary>
public static class QuestionEdits
{
    /// <summary>The plan with a new question, known from today.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Add(PlanAt at, string group, QuestionForm form)
    {
        var typed = new TypedInput();
        var question = new OpenQuestion
        {
            Group = group,
            Key = "",
            Text = typed.Needed("text", form.Text, TypedInput.LongestText),
            AskedBy = typed.Text("askedBy", form.AskedBy),
            Owners = typed.Names("owners", form.Owners),
            Known = at.Today,
        };
        typed.ThrowIfAny();
        return With(at, question);
    }

    /// <summary>The plan with a question answered, or closed, today. Fault field <c>answer</c>.</summary>
    /// <exception cref="InputException">It is not open, or nothing was said.</exception>
    public static YearPlan Answer(PlanAt at, string group, string key, string? answer)
    {
        var typed = new TypedInput();
        if (Find(at, group, key) is not { } question || question.Known > at.Today || question.ClosedOn <= at.Today)
            throw EditedPlan.Refusal("edit.question.gone");
        var said = typed.Needed("answer", answer, TypedInput.LongestText);
        typed.ThrowIfAny();
        return Replaced(at, question, question with { ClosedOn = at.Today, Answer = said });
    }

    /// <summary>The plan with a closed question open again: what was closed today is as if it had not been, an older one comes back as a new one.</summary>
    /// <exception cref="InputException">It is not closed.</exception>
    public static YearPlan Reopen(PlanAt at, string group, string key)
    {
        if (Find(at, group, key) is not { ClosedOn: { } closed } question || closed > at.Today)
            throw EditedPlan.Refusal("edit.question.open");
        return closed == at.Today
            ? Replaced(at, question, question with { ClosedOn = null, Answer = null })
            : With(at, question with { Known = at.Today, ClosedOn = null, Answer = null });
    }

    private static OpenQuestion? Find(PlanAt at, string group, string key) => at.Plan.Questions.FirstOrDefault(q => q.Group == group && q.Key == key);

    private static YearPlan With(PlanAt at, OpenQuestion question) => EditedPlan.Checked(at, at.Plan with
    {
        Questions = [.. at.Plan.Questions, question with { Key = ReadableKey.Of(question.Text, "fraga", at.Plan.Questions.Where(q => q.Group == question.Group).Select(q => q.Key)) }],
    });

    private static YearPlan Replaced(PlanAt at, OpenQuestion old, OpenQuestion now) => EditedPlan.Checked(at, at.Plan with { Questions = at.Plan.Questions.Replace(old, now) });
}
