using System.Globalization;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>The convener's approval of a call, from the terminal.</summary>
internal sealed class ApproveCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly DateArgument _date;

    /// <summary>Makes it.</summary>
    public ApproveCommand(Phrasebook words)
        : base("approve", words, "cli.approve.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_date = new DateArgument("DATE", words, "cli.approve.date"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.LookAsync(context.Clock, cancel);
        PendingCall? approved = null;
        var (recipients, isLater) = (0, false);
        await StoredChange.StoreAsync(installation, context.Clock, "approve", async before =>
        {
            var index = new PlanIndex(before.Plan);
            var at = new PlanAt(index, index.Zone.Now(context.Clock));
            var meeting = PlanLookup.Meeting(at, context.Parsed.GetValue(_group)!, context.Parsed.GetValue(_date));
            var last = await PendingLook.LastAsync(installation.Store, at, meeting, cancel);
            var after = ApproveCall.Apply(at, meeting, last, context.Clock.GetUtcNow().UtcDateTime, "terminal");
            approved = PendingCalls.Of(at, meeting, last);
            isLater = approved?.DueAt > at.Now;
            recipients = approved is null ? 0 : PendingLook.RecipientsOf(at, meeting, approved).Count;
            return (after, meeting.Key);
        }, cancel);
        if (context.Json)
            JsonOutput.Print(context.Out, new { meeting = approved!.Content.Meeting, approved.Version, approved.Kind, due = approved.DueAt, recipients });
        else
            context.Say(isLater ? "cli.approve.later" : "cli.approve.now", approved!.Content.GroupLabel, approved.Content.Date, recipients, approved.DueAt.ToString("yyyy-MM-dd HH\\:mm", CultureInfo.InvariantCulture));
        return ExitCode.Done;
    }
}
