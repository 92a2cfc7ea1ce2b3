using Arshjul.Core.Words;
using Arshjul.Sending;

namespace Arshjul.Commands;

/// <summary>Stops all sending, in every process, until it is let go.</summary>
internal sealed class MailHoldCommand : ArshjulCommand
{
    private readonly TextArgument _reason;

    /// <summary>Makes it.</summary>
    public MailHoldCommand(Phrasebook words)
        : base("hold", words, "cli.mail.hold.about") => Arguments.Add(_reason = new TextArgument("REASON", words, "cli.mail.hold.reason"));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.Get<SendingSwitch>().HoldAsync(context.Parsed.GetValue(_reason)!, "terminal", cancel);
        context.Say("cli.mail.hold.done");
        return ExitCode.Done;
    }
}
