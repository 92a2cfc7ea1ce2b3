using Arshjul.Core.Checks;
using Arshjul.Core.Planning;
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
        var findings = PlanCheck.Of(at, year).Where(f => f.SilencedBy is null).ToList();
        var rows = YearMeetings.Of(at, year, group).Select(m => YearRow.Of(at, m, findings, context.Words)).ToList();
        var notes = findings.Where(f => f.Meeting is null && (group is null || f.Groups.Contains(group, StringComparer.Ordinal))).Select(f => context.Words.Say(f.What)).ToList();
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
