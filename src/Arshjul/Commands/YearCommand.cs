using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Prints a year's wheel as a table.</summary>
internal sealed class YearCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public YearCommand(Phrasebook words)
        : base("year", words, "cli.year.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.year.year"));
        Options.Add(new TextOption("--group", words, "cli.groupOnly", "GROUP"));
        Options.Add(new ChoiceOption("--format", words, "cli.year.format", "table", "json", "csv"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var year = context.Parsed.GetValue(_year);
        var group = context.Parsed.GetValue<string?>("--group") is { } key ? PlanLookup.Group(at, key).Key : null;
        var rows = YearRows.Of(at, year, group).Select(m => YearRow.Of(at, m, context.Words)).ToList();
        var notes = YearWarnings.OfYear(at, group is null ? at.Plan.Groups.Select(g => g.Key) : [group], year).Select(context.Words.Say).ToList();
        switch (context.Json ? "json" : context.Parsed.GetValue<string>("--format"))
        {
            case "json":
                JsonOutput.Print(context.Out, new { year, group, meetings = rows, warnings = notes });
                break;
            case "csv":
                YearTable.PrintCsv(context.Out, rows, context.Words);
                break;
            default:
                Print(context, year, rows, notes);
                break;
        }
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, int year, List<YearRow> rows, List<string> notes)
    {
        if (rows.Count == 0)
            context.Say("cli.year.empty", year);
        else
            YearTable.Print(context.Out, rows, context.Words);
        foreach (var note in notes)
            context.Out.WriteLine(note);
    }
}
