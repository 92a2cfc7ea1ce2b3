using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Laying a year, and changes to meetings that are laid.</summary>
internal sealed class PlanCommand : Command
{
    /// <summary>Makes it.</summary>
    public PlanCommand(Phrasebook words)
        : base("plan", words.Say("cli.plan.about"))
    {
        Subcommands.Add(new PlanCheckCommand(words));
        Subcommands.Add(new PlanReadCommand(words));
        Subcommands.Add(new PlanProposeCommand(words));
        Subcommands.Add(new PlanMoveCommand(words));
        Subcommands.Add(new PlanCancelCommand(words));
        Subcommands.Add(new PlanApplyCommand(words));
        Subcommands.Add(new PlanOfferCommand(words));
        Subcommands.Add(new PlanMattersCommand(words));
        Subcommands.Add(new PlanDescribeCommand(words));
        Subcommands.Add(new PlanCloseCommand(words));
        Subcommands.Add(new PlanRollCommand(words));
    }
}
