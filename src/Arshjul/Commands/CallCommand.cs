using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Writes what a meeting's call would be now, as mails in files; nothing is sent and nothing changed.</summary>
internal sealed class CallCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly DateArgument _date;

    /// <summary>Makes it.</summary>
    public CallCommand(Phrasebook words)
        : base("call", words, "cli.call.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_date = new DateArgument("DATE", words, "cli.call.date"));
        Options.Add(new TextOption("--out", words, "cli.call.out", "DIR"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var meeting = PlanLookup.Meeting(at, context.Parsed.GetValue(_group)!, context.Parsed.GetValue(_date));
        var pending = await PendingAsync(installation, at, meeting, cancel);
        var mails = await ComposeAsync(installation, at, meeting, pending, context.Clock, cancel);
        var folder = OutputFile.Folder(context.Parsed.GetValue<string?>("--out") ?? $"call-{meeting.Groups[0]}-{pending.Content.Date:yyyy-MM-dd}");
        var files = new List<string>();
        foreach (var mail in mails)
        {
            // Numbers, not names or addresses: a file name is seen by more than its reader.
            files.Add(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{files.Count + 1:D4}-{meeting.Groups[0]}-{pending.Content.Date:yyyy-MM-dd}-v{pending.Version}.eml")));
            await OutputFile.WriteAsync(files[^1], mail.Mime, cancel);
        }
        if (context.Json)
            JsonOutput.Print(context.Out, new { meeting = meeting.Key, pending.Version, pending.Kind, approved = pending.IsApproved, due = pending.DueAt, files });
        else
            context.Say(pending.IsApproved ? "cli.call.approved" : "cli.call.waits", files.Count, folder, meeting.Groups[0], pending.Content.Date);
        return ExitCode.Done;
    }

    private static async Task<PendingCall> PendingAsync(Installation installation, PlanAt at, KnownMeeting meeting, CancellationToken cancel)
    {
        var label = at.FindGroup(meeting.Groups[0])!;
        if (!label.Calls)
            throw new InputException(new Sentence("approve.notCalled", MeetingTitle.Of(at, meeting)));
        return PendingCalls.Of(at, meeting, await PendingLook.LastAsync(installation.Store, at, meeting, cancel))
            ?? throw new InputException(new Sentence(meeting.IsHeldAt(at.Now) ? "cli.call.past" : meeting.IsCancelled && at.SentCallsOf(meeting.Key).Count == 0 ? "cli.call.cancelled" : "cli.call.nothing", label.Label, meeting.Date));
    }

    private static async Task<IReadOnlyList<OutgoingMessage>> ComposeAsync(Installation installation, PlanAt at, KnownMeeting meeting, PendingCall pending, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var call = pending.Freeze(now);
        var (sender, composer) = (Senders.Of(at, meeting), installation.Get<IMailComposer>());
        var mails = new List<OutgoingMessage>();
        foreach (var recipient in PendingLook.RecipientsOf(at, meeting, pending))
            mails.Add(await composer.ComposeAsync(new CallNotice(call, recipient, sender, now, at.Zone.ToUtc(pending.Until)) { Papers = pending.Kind == CallKind.Cancelled ? [] : CallPapers.Of(at, meeting) }, cancel));
        return mails.Count > 0 ? mails : throw new InputException(new Sentence("cli.call.nobody", MeetingTitle.Of(at, meeting), meeting.Date));
    }
}
