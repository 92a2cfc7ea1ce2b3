using System.Globalization;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Sending;

namespace Arshjul.Commands;

/// <summary>Says what waits and how late it is, and with <c>--yes</c> lets all sending go again.</summary>
internal sealed class MailReleaseCommand : ArshjulCommand
{
    private readonly FlagOption _yes;

    /// <summary>Makes it.</summary>
    public MailReleaseCommand(Phrasebook words)
        : base("release", words, "cli.mail.release.about") => Options.Add(_yes = new FlagOption("--yes", words, "cli.mail.release.yes"));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        if (!await installation.Get<IOutbox>().IsHeldAsync(cancel))
            throw new InputException(new Sentence("hold.none"));
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        foreach (var waiting in await installation.Get<WaitingMails>().CountAsync(at, cancel))
            context.Say("cli.mail.release.waits", context.Words.Say("web.sending.sorts." + waiting.Kind), waiting.Count, waiting.Since.ToString("yyyy-MM-dd HH\\.mm", CultureInfo.InvariantCulture));
        if (!context.Parsed.GetValue(_yes))
        {
            context.Note("cli.mail.release.ask");
            return ExitCode.Done;
        }
        await installation.Get<SendingSwitch>().ReleaseAsync("terminal", cancel);
        context.Say("cli.mail.release.done");
        return ExitCode.Done;
    }
}
