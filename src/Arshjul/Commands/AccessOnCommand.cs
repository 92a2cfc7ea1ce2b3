using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Lets somebody in again who was switched off.</summary>
internal sealed class AccessOnCommand : PersonCommand
{
    /// <summary>Makes it.</summary>
    public AccessOnCommand(Phrasebook words)
        : base("on", words, "cli.access.on.about")
    {
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel)
    {
        await ChangeAsync(context, installation, person, "switch-on", a => a with { SwitchedOffAt = null }, cancel);
        context.Say("cli.access.on.done", person.Name);
    }
}
