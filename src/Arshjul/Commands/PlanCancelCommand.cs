using System.CommandLine;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Cancels a meeting; those who were called want to know why.</summary>
internal sealed class PlanCancelCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly MeetingArgument _meeting;

    /// <summary>Makes it.</summary>
    public PlanCancelCommand(Phrasebook words)
        : base("cancel", words, "cli.plan.cancel.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_meeting = new MeetingArgument(words));
        Options.Add(new TextOption("--reason", words, "cli.plan.reason", "TEXT") { Required = true });
        Options.Add(new FlagOption("--dry-run", words, "cli.plan.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <summary>The cancellation that was typed.</summary>
    public TypedStep Typed(ParseResult parsed) =>
        new("cancel", parsed.GetValue(_group)!, parsed.GetValue(_meeting)!, new MeetingStep { Meeting = "", Reason = parsed.GetValue<string?>("--reason") });

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancel) => PlanChange.RunAsync(context, Name, [Typed(context.Parsed)], cancel);
}
