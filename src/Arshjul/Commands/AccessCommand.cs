using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Who may come in, and the way in when no mail reaches anybody.</summary>
internal sealed class AccessCommand : Command
{
    /// <summary>Makes it.</summary>
    public AccessCommand(Phrasebook words)
        : base("access", words.Say("cli.access.about"))
    {
        Subcommands.Add(new AccessListCommand(words));
        Subcommands.Add(new AccessLinkCommand(words));
        Subcommands.Add(new AccessAdminCommand(words));
        Subcommands.Add(new AccessOffCommand(words));
        Subcommands.Add(new AccessOnCommand(words));
        Subcommands.Add(new AccessRevokeCommand(words));
    }
}
