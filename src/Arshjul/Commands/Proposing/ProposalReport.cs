using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;

namespace Arshjul.Commands.Proposing;

/// <summary>Tells people what is proposed: the year as a table, or why it cannot be; and several proposals side by side.</summary>
internal static class ProposalReport
{
    public static void Tell(CommandContext context, PlanAt at, IReadOnlyList<Variant> variants, Variant chosen)
    {
        if (variants.Count > 1)
        {
            VariantTable.Print(context.Out, variants, at, context.Words);
            context.Say("cli.propose.chosen", context.Words.Say("proposal.profile." + chosen.Profile.Name));
        }
        var proposal = chosen.Proposal;
        if (proposal.Meetings.Count > 0)
            ProposalTable.Print(context.Out, proposal, at, context.Words);
        foreach (var note in proposal.Notes)
            context.Out.WriteLine(context.Words.Say(note));
        if (proposal.Conflicts.Count > 0)
            TellConflicts(context, proposal);
        else if (!proposal.IsWhole)
            TellBroken(context, proposal);
        else
            context.Say(proposal.IsProvedBest ? "cli.propose.best" : "cli.propose.good", proposal.Meetings.Count, proposal.Cost);
    }

    private static void TellConflicts(CommandContext context, PlanProposal proposal)
    {
        foreach (var conflict in proposal.Conflicts)
        {
            context.Say(conflict.IsProved ? "cli.propose.conflict" : "cli.propose.conflict.perhaps");
            foreach (var wish in conflict.Wishes)
                context.Say("cli.propose.conflictWish", context.Words.Say(wish.Told), context.Words.Say(wish.GivenUp));
        }
        context.Say("cli.propose.nothing");
    }

    private static void TellBroken(CommandContext context, PlanProposal proposal)
    {
        context.Say("cli.propose.broken");
        foreach (var broken in proposal.Broken)
            context.Out.WriteLine("  " + context.Words.Say(broken));
    }
}
