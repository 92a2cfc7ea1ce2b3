using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Makes somebody administrator, or no longer one.</summary>
internal sealed class AccessAdminCommand : PersonCommand
{
    /// <summary>Makes it.</summary>
    public AccessAdminCommand(Phrasebook words)
        : base("admin", words, "cli.access.admin.about") => Options.Add(new FlagOption("--remove", words, "cli.access.admin.remove"));

    /// <inheritdoc/>
    protected override async Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel)
    {
        var isMade = !context.Parsed.GetValue<bool>("--remove");
        await ChangeAsync(context, installation, person, isMade ? "add-administrator" : "remove-administrator", a => a with { IsAdministrator = isMade }, cancel);
        context.Say(isMade ? "cli.access.admin.made" : "cli.access.admin.removed", person.Name);
    }
}
