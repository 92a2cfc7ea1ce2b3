using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Core.YearEnd;
using Arshjul.Delivery.Templating;
using Arshjul.Templates.YearEnd;

namespace Arshjul.Commands;

/// <summary>Proposes the next year from this one; nothing is changed.</summary>
internal sealed class PlanRollCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public PlanRollCommand(Phrasebook words)
        : base("roll", words, "cli.plan.roll.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.plan.roll.year"));
        Options.Add(new ChoiceOption("--format", words, "cli.plan.roll.format", "table", "json", "html", "text"));
        Options.Add(new TextOption("--out", words, "cli.plan.roll.out", "FILE"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var rolled = YearRoller.Roll(at, context.Parsed.GetValue(_year));
        if (rolled.Groups.Count == 0)
            throw new InputException(new Sentence("cli.year.empty", rolled.Year));
        var file = context.Parsed.GetValue<string?>("--out");
        if (file is not null)
        {
            await OutputFile.WriteAsync(Path.GetFullPath(file), WheelWriter.Write(rolled.ToPlan(at.Plan.Organisation), withPeople: true), cancel);
            context.Note("cli.export.done", Path.GetFullPath(file));
        }
        switch (context.Json ? "json" : context.Parsed.GetValue<string>("--format"))
        {
            case "json":
                JsonOutput.Print(context.Out, RollReport.Facts(context.Words, rolled));
                break;
            case "html":
                await context.Out.WriteAsync(await installation.Get<TemplateRenderer>().HtmlAsync<ReferralPage, ReferralModel>(ReferralPages.Of(at, rolled)));
                break;
            case "text":
                await context.Out.WriteAsync(await installation.Get<TemplateRenderer>().TextAsync<ReferralPageText, ReferralModel>(ReferralPages.Of(at, rolled)));
                break;
            default:
                RollReport.Tell(context, at, rolled, file is not null);
                break;
        }
        return ExitCode.Done;
    }
}
