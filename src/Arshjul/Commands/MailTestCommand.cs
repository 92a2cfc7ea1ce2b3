using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Hosting;
using MimeKit;

namespace Arshjul.Commands;

/// <summary>Tries the settings: sends one mail through the server that they name, outside the outbox, and says what to do when it does not come through.</summary>
internal sealed class MailTestCommand : ArshjulCommand
{
    private readonly TextArgument _address;

    /// <summary>Makes it.</summary>
    public MailTestCommand(Phrasebook words)
        : base("test", words, "cli.mail.test.about") => Arguments.Add(_address = new TextArgument("ADDRESS", words, "cli.mail.test.address"));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var mail = SettingsReader.Read(context.Data).Mail;
        var to = context.Parsed.GetValue(_address)!;
        if (!MailboxAddress.TryParse(to, out var mailbox) || mailbox.Address != to || !to.Contains('@', StringComparison.Ordinal))
            throw new InputException(new Sentence("cli.mail.test.noAddress", to));
        // Send is the one switch, and the list the one wall: for a mail that tries them too.
        if (!mail.Leaves)
            throw new InputException(new Sentence("cli.mail.test.off"));
        if (mail.Allowed?.Allows(to) == false)
            throw new InputException(new Sentence("transport.notAllowed"));

        await using var transport = new SmtpTransport(mail.Smtp, context.Words, TimeProvider.System);
        var result = await transport.SendAsync(TestMail.Write(mail, to, context.Words, context.Clock.GetUtcNow()), _ => Task.CompletedTask, cancel);
        if (result.State != MessageState.Sent)
            throw new InputException(new Sentence(result.State == MessageState.Uncertain ? "cli.mail.test.uncertain" : "cli.mail.test.failed", result.Advice ?? result.Answer));
        context.Say("cli.mail.test.sent", mail.Smtp.Host, result.Answer, to);
        return ExitCode.Done;
    }
}
