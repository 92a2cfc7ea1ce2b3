using System.CommandLine;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Moves a meeting.</summary>
internal sealed class PlanMoveCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly DateArgument _date;
    private readonly DateArgument _to;
    private readonly Option<TimeOnly?> _start;

    /// <summary>Makes it.</summary>
    public PlanMoveCommand(Phrasebook words)
        : base("move", words, "cli.plan.move.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_date = new DateArgument("DATE", words, "cli.plan.date"));
        Arguments.Add(_to = new DateArgument("NEWDATE", words, "cli.plan.newDate"));
        Options.Add(_start = TimeOption.Make("--start", words, "cli.plan.start"));
        Options.Add(new TextOption("--reason", words, "cli.plan.reason", "TEXT"));
        Options.Add(new FlagOption("--dry-run", words, "cli.plan.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancel) => PlanChange.RunAsync(
        context,
        "move",
        context.Parsed.GetValue(_group)!,
        context.Parsed.GetValue(_date),
        (at, meeting) => PlanMoves.Move(at, meeting, context.Parsed.GetValue(_to), context.Parsed.GetValue(_start), end: null, context.Parsed.GetValue<string?>("--reason")),
        cancel);
}
