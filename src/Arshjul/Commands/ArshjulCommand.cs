using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>One command of the program. Its sentences have the codes <c>cli.{name}.…</c>.</summary>
internal abstract class ArshjulCommand : Command
{
    private readonly Phrasebook _words;

    /// <summary>Makes it.</summary>
    protected ArshjulCommand(string name, Phrasebook words, string about)
        : base(name, words.Say(about))
    {
        _words = words;
        SetAction((parsed, cancel) => RunAsync(new CommandContext(parsed, _words), cancel));
    }

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="InputException">What was given was wrong; nothing was changed.</exception>
    protected abstract Task<int> RunAsync(CommandContext context, CancellationToken cancel);
}
