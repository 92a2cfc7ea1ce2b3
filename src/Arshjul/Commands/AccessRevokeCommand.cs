using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Revokes the personal links in all mails somebody has got, and signs them out.</summary>
internal sealed class AccessRevokeCommand : PersonCommand
{
    /// <summary>Makes it.</summary>
    public AccessRevokeCommand(Phrasebook words)
        : base("revoke", words, "cli.access.revoke.about")
    {
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel)
    {
        await ChangeAsync(context, installation, person, "revoke-links", a => a with { LinkGeneration = a.LinkGeneration + 1 }, cancel);
        context.Say("cli.access.revoke.done", person.Name);
    }
}
