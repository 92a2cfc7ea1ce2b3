using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>The mail that goes out.</summary>
internal sealed class MailCommand : Command
{
    /// <summary>Makes it.</summary>
    public MailCommand(Phrasebook words)
        : base("mail", words.Say("cli.mail.about"))
    {
        Subcommands.Add(new MailHoldCommand(words));
        Subcommands.Add(new MailReleaseCommand(words));
        Subcommands.Add(new MailTestCommand(words));
    }
}
