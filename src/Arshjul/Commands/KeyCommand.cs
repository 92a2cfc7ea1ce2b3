using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>The keys of programs that use the API.</summary>
internal sealed class KeyCommand : Command
{
    /// <summary>Makes it.</summary>
    public KeyCommand(Phrasebook words)
        : base("key", words.Say("cli.key.about"))
    {
        Subcommands.Add(new KeyAddCommand(words));
        Subcommands.Add(new KeyListCommand(words));
        Subcommands.Add(new KeyRevokeCommand(words));
    }
}
