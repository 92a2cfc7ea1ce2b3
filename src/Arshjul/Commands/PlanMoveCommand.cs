using System.CommandLine;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Moves a meeting, or gives one that has no day its day.</summary>
internal sealed class PlanMoveCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly MeetingArgument _meeting;
    private readonly DateArgument _to;
    private readonly Option<TimeOnly?> _start;
    private readonly Option<TimeOnly?> _end;

    /// <summary>Makes it.</summary>
    public PlanMoveCommand(Phrasebook words)
        : base("move", words, "cli.plan.move.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_meeting = new MeetingArgument(words));
        Arguments.Add(_to = new DateArgument("NEWDATE", words, "cli.plan.newDate"));
        Options.Add(_start = TimeOption.Make("--start", words, "cli.plan.start"));
        Options.Add(_end = TimeOption.Make("--end", words, "cli.plan.end"));
        Options.Add(new TextOption("--reason", words, "cli.plan.reason", "TEXT"));
        Options.Add(new FlagOption("--unpin", words, "cli.plan.unpin"));
        Options.Add(new FlagOption("--dry-run", words, "cli.plan.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <summary>The move that was typed.</summary>
    public TypedStep Typed(ParseResult parsed) => new("move", parsed.GetValue(_group)!, parsed.GetValue(_meeting)!, new MeetingStep
    {
        Meeting = "",
        To = parsed.GetValue(_to),
        Start = parsed.GetValue(_start),
        End = parsed.GetValue(_end),
        Reason = parsed.GetValue<string?>("--reason"),
        Unpin = parsed.GetValue<bool>("--unpin"),
    });

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancel) => PlanChange.RunAsync(context, Name, [Typed(context.Parsed)], cancel);
}
