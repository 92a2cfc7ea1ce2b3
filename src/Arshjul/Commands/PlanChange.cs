using Arshjul.Core.Checks;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Changes meetings, all in one or none, and says what that leads to.</summary>
internal static class PlanChange
{
    /// <summary>What was done, or would be.</summary>
    /// <param name="Before">The plan before.</param>
    /// <param name="After">The plan after.</param>
    /// <param name="Changes">Each changed meeting.</param>
    /// <param name="Follows">What follows.</param>
    private sealed record Replanned(PlanAt Before, PlanAt After, IReadOnlyList<ChangedMeeting> Changes, Consequences Follows);

    /// <summary>Makes the changes, or only looks at them with <c>--dry-run</c>.</summary>
    /// <param name="context">The command.</param>
    /// <param name="action">What is done, for the audit.</param>
    /// <param name="typed">The changes.</param>
    /// <param name="cancel">Stops before they are stored.</param>
    /// <exception cref="InputException">Some cannot be made; all those are told, and nothing was changed.</exception>
    public static async Task<int> RunAsync(CommandContext context, string action, IReadOnlyList<TypedStep> typed, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.LookAsync(context.Clock, cancel);
        var isDry = context.Parsed.GetValue<bool>("--dry-run");
        Replanned? done = null;
        await StoredChange.StoreAsync(installation, context.Clock, action, async stored =>
        {
            var before = new PlanAt(stored.Plan, new PlanIndex(stored.Plan).Zone.Now(context.Clock));
            var steps = Steps(before, typed);
            var after = new PlanAt(PlanMoves.Apply(before, steps), before.Now);
            var changes = new List<ChangedMeeting>();
            for (var i = 0; i < steps.Count; i++)
                changes.Add(await ChangedMeeting.OfAsync(installation.Store, before, after, typed[i], steps[i].Meeting, cancel));
            done = new Replanned(before, after, changes, Consequences.Between(before, after, [.. steps.Select(s => s.Meeting)]));
            return isDry ? null : (after.Plan, string.Join(' ', steps.Select(s => s.Meeting)));
        }, cancel);
        if (context.Json)
            Print(context, isDry, done!, isOne: typed[0].Number is null);
        else
            Tell(context, isDry, done!);
        return ExitCode.Done;
    }

    private static List<MeetingStep> Steps(PlanAt at, IReadOnlyList<TypedStep> typed)
    {
        var (steps, faults) = (new List<MeetingStep>(), new List<Sentence>());
        foreach (var step in typed)
        {
            try
            {
                steps.Add(step.In(at));
            }
            catch (InputException e)
            {
                faults.AddRange(e.Faults);
            }
        }
        return faults.Count == 0 ? steps : throw new InputException(faults);
    }

    private static void Print(CommandContext context, bool isDry, Replanned done, bool isOne)
    {
        var follows = done.Follows;
        var findings = new { appearing = Rows(follows.Appearing), vanishing = Rows(follows.Vanishing) };
        var rows = done.Changes.Select(c => c.Row()).ToList();
        if (isOne)
            JsonOutput.Print(context.Out, new { dryRun = isDry, rows[0].Action, rows[0].Meeting, rows[0].From, rows[0].To, rows[0].Start, rows[0].End, rows[0].ToBeTold, rows[0].Told, rows[0].NeedsApproval, follows.Landings, follows.Deadlines, findings });
        else
            JsonOutput.Print(context.Out, new { dryRun = isDry, changes = rows, follows.Landings, follows.Deadlines, findings });

        List<FindingRow> Rows(IEnumerable<Finding> some) => [.. some.Select(f => FindingRow.Of(f, context.Words))];
    }

    private static void Tell(CommandContext context, bool isDry, Replanned done)
    {
        foreach (var change in done.Changes)
            context.Out.WriteLine(context.Words.Say(change.Said(done.After, isDry)));
        if (isDry)
            context.Say("cli.plan.unchanged");
        ConsequenceLines.Print(context, done.Before, done.After, done.Follows);
        foreach (var told in done.Changes.Select(c => context.Words.Say(c.Tells(done.After))).Distinct(StringComparer.Ordinal))
            context.Out.WriteLine(told);
    }
}
