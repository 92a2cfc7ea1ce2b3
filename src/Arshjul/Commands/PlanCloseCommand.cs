using Arshjul.Core.Words;
using Arshjul.Core.YearEnd;

namespace Arshjul.Commands;

/// <summary>Closes a year: planned against held, and what is left.</summary>
internal sealed class PlanCloseCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public PlanCloseCommand(Phrasebook words)
        : base("close", words, "cli.plan.close.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.year.year"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var closing = YearCloser.Close(at, context.Parsed.GetValue(_year));
        if (closing.Groups.Count == 0)
            throw new InputException(new Sentence("cli.year.empty", closing.Year));
        if (context.Json)
            JsonOutput.Print(context.Out, ClosingReport.Facts(closing));
        else
            ClosingReport.Tell(context, closing);
        return ExitCode.Done;
    }
}
