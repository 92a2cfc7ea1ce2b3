using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>What a group says in its own words in its mails: a fault in it is told when it is saved, so that no mail can fail of it.</summary>
public static class OwnWordsEdits
{
    /// <summary>The plan with a group's own words as typed.</summary>
    /// <exception cref="InputException">There is no such group, or a field is wrong.</exception>
    public static YearPlan Change(PlanAt at, string group, OwnWordsForm form)
    {
        var old = at.FindGroup(group) ?? throw EditedPlan.Refusal("edit.group.gone");
        var typed = new TypedInput();
        var words = new OwnWords
        {
            Subject = Lines(typed, OwnWordsField.Subject, "subject", form.Subject).SingleOrDefault(),
            Greeting = Lines(typed, OwnWordsField.Greeting, "greeting", form.Greeting).SingleOrDefault(),
            Closing = Lines(typed, OwnWordsField.Closing, "closing", form.Closing),
            Signature = Lines(typed, OwnWordsField.Signature, "signature", form.Signature),
        };
        typed.ThrowIfAny();
        var isEmpty = words is { Subject: null, Greeting: null, Closing.Count: 0, Signature.Count: 0 };
        return EditedPlan.Checked(at, at.Plan with { Groups = at.Plan.Groups.Replace(old, old with { OwnWords = isEmpty ? null : words }) });
    }

    private static List<string> Lines(TypedInput typed, OwnWordsField field, string name, string? text)
    {
        // Where one line is wanted, a line end is a blank like any other.
        IReadOnlyList<string> written = OwnWordsText.MostLines(field) == 1 ? [text ?? ""] : (text ?? "").Split('\n');
        List<string> lines = [];
        foreach (var line in written)
        {
            var faults = typed.Count;
            if (typed.Text(name, line, int.MaxValue) is { } one)
                lines.Add(one);
            else if (typed.Count > faults)
                return [];
        }
        if (OwnWordsText.Fault(field, lines) is not { } fault)
            return lines;
        typed.Wrong(name, fault.Code, fault.Arguments);
        return [];
    }
}
