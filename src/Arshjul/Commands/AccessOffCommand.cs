using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Switches somebody off: out at once, and no way in.</summary>
internal sealed class AccessOffCommand : PersonCommand
{
    /// <summary>Makes it.</summary>
    public AccessOffCommand(Phrasebook words)
        : base("off", words, "cli.access.off.about")
    {
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel)
    {
        await ChangeAsync(context, installation, person, "switch-off", a => a with { SwitchedOffAt = a.SwitchedOffAt ?? context.Clock.GetUtcNow().UtcDateTime }, cancel);
        context.Say("cli.access.off.done", person.Name);
    }
}
