using Arshjul.Commands.Rehearsing;
using Arshjul.Core.Calls;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Words;
using Arshjul.Delivery.Templating;

namespace Arshjul.Commands;

/// <summary>A dress rehearsal of a year on a copy: nothing is sent, nothing is changed.</summary>
internal sealed class RehearseCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public RehearseCommand(Phrasebook words)
        : base("rehearse", words, "cli.rehearse.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.rehearse.year"));
        Options.Add(new TextOption("--group", words, "cli.groupOnly", "GROUP"));
        Options.Add(new TextOption("--out", words, "cli.rehearse.out", "DIR"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (stored, at) = await installation.LookAsync(context.Clock, cancel);
        var group = context.Parsed.GetValue<string?>("--group") is { } key ? PlanLookup.Group(at, key).Key : null;
        var year = context.Parsed.GetValue(_year);
        var folder = context.Parsed.GetValue<string?>("--out") is { } path ? await RehearsalFolder.OpenAsync(path, cancel) : null;
        var rehearsal = new YearRehearsal(installation.Get<IMailComposer>());
        var summary = await LongWork.ShowAsync(context.Out, context.Words.Say("cli.rehearse.progress", year), progress =>
            rehearsal.RunAsync(stored.Plan, year, group, happened => folder?.AddAsync(happened, cancel) ?? Task.CompletedTask, progress, cancel));
        if (folder is not null)
        {
            await RehearsalPapers.WriteAsync(folder, summary, group, installation.Get<TemplateRenderer>(), cancel);
            await folder.CloseAsync(cancel);
        }
        if (context.Json)
            JsonOutput.Print(context.Out, RehearsalReport.Facts(summary));
        else
            RehearsalReport.Tell(context, summary, folder is null ? null : Path.GetFullPath(context.Parsed.GetValue<string?>("--out")!));
        return ExitCode.Done;
    }
}
