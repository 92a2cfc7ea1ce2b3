using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Cancels a meeting; those who were called want to know why.</summary>
internal sealed class PlanCancelCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly DateArgument _date;

    /// <summary>Makes it.</summary>
    public PlanCancelCommand(Phrasebook words)
        : base("cancel", words, "cli.plan.cancel.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_date = new DateArgument("DATE", words, "cli.plan.date"));
        Options.Add(new TextOption("--reason", words, "cli.plan.reason", "TEXT") { Required = true });
        Options.Add(new FlagOption("--dry-run", words, "cli.plan.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancel) => PlanChange.RunAsync(
        context,
        "cancel",
        context.Parsed.GetValue(_group)!,
        context.Parsed.GetValue(_date),
        (at, meeting) => PlanMoves.Cancel(at, meeting, context.Parsed.GetValue<string?>("--reason")!),
        cancel);
}
