using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Commands;

/// <summary>Changes one meeting and says what that leads to.</summary>
internal static class PlanChange
{
    /// <summary>Makes the change, or only looks at it.</summary>
    /// <param name="context">The command.</param>
    /// <param name="action">What is done, for the audit: <c>move</c>, <c>cancel</c>; also the code of what is said.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="date">The meeting's day.</param>
    /// <param name="change">Gives the new plan.</param>
    /// <param name="cancel">Stops before it is stored.</param>
    public static async Task<int> RunAsync(CommandContext context, string action, string group, DateOnly date, Func<PlanAt, KnownMeeting, YearPlan> change, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.LookAsync(context.Clock, cancel);
        var isDry = context.Parsed.GetValue<bool>("--dry-run");
        (PlanAt Before, PlanAt After, KnownMeeting Was, KnownMeeting Is, int Told)? done = null;
        await StoredChange.StoreAsync(installation, context.Clock, action, async stored =>
        {
            var before = new PlanAt(stored.Plan, new PlanIndex(stored.Plan).Zone.Now(context.Clock));
            var was = PlanLookup.Meeting(before, group, date);
            var after = new PlanAt(change(before, was), before.Now);
            var changed = after.FindMeeting(was.Key)!;
            var pending = PendingCalls.Of(after, changed, await PendingLook.LastAsync(installation.Store, after, changed, cancel));
            var told = after.SentCallsOf(was.Key).Count == 0 || pending is null ? 0 : PendingLook.RecipientsOf(after, changed, pending).Count;
            done = (before, after, was, changed, told);
            return isDry ? null : (after.Plan, was.Key);
        }, cancel);
        Tell(context, action, isDry, done!.Value);
        return ExitCode.Done;
    }

    private static void Tell(CommandContext context, string action, bool isDry, (PlanAt Before, PlanAt After, KnownMeeting Was, KnownMeeting Is, int Told) done)
    {
        var moves = LandingMoves.Between(done.Before, done.After, done.Was.Groups);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new { dryRun = isDry, action, meeting = done.Was.Key, from = done.Was.Date, to = done.Is.Date, start = JsonOutput.Time(done.Is.Start), end = JsonOutput.Time(done.Is.End), toBeTold = done.Told, landings = moves });
            return;
        }
        context.Say($"cli.plan.{action}{(isDry ? ".would" : "")}", MeetingTitle.Of(done.After, done.Is), done.Was.Date, done.Is.Date);
        foreach (var move in moves)
            context.Out.WriteLine("  " + (move.To is { } to ? context.Words.Say("cli.plan.lands", move.Title, move.From, to) : context.Words.Say("cli.plan.falls", move.Title, move.From)));
        if (action == "move")
            foreach (var remark in done.After.Days.DescribeDay(done.Is.Date!.Value))
                context.Say("cli.plan.day", done.Is.Date, remark.Text);
        if (done.Told > 0)
            context.Say(done.After.FindGroup(done.Is.Groups[0])!.CallApproval == CallApproval.Automatic ? "cli.plan.tell.automatic" : "cli.plan.tell", done.Told, done.Is.Groups[0], done.Is.Date);
        else
            context.Say("cli.plan.nobody");
    }
}
