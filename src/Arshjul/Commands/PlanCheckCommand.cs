using Arshjul.Core.Checks;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Says what to look at in a laid year, and what to do about it.</summary>
internal sealed class PlanCheckCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public PlanCheckCommand(Phrasebook words)
        : base("check", words, "cli.plan.check.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.year.year"));
        Options.Add(new TextOption("--group", words, "cli.groupOnly", "GROUP"));
        Options.Add(new FlagOption("--all", words, "cli.plan.check.all"));
        Options.Add(new FlagOption("--strict", words, "cli.plan.check.strict"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var year = context.Parsed.GetValue(_year);
        var group = context.Parsed.GetValue<string?>("--group") is { } key ? PlanLookup.Group(at, key).Key : null;
        var found = PlanCheck.Of(at, year).Where(f => group is null || f.Groups.Contains(group, StringComparer.Ordinal)).ToList();
        var told = context.Parsed.GetValue<bool>("--all") ? found : found.FindAll(f => f.IsTold);
        if (context.Json)
            JsonOutput.Print(context.Out, new { year, group, findings = told.Select(f => FindingRow.Of(f, context.Words)), untold = found.Count - told.Count });
        else
            Print(context, year, told.ConvertAll(f => (f, FindingRow.WhereOf(at, f))), found.Count - told.Count);
        return context.Parsed.GetValue<bool>("--strict") && told.Exists(f => f.IsTold && f.Severity > Severity.Note) ? ExitCode.InputWrong : ExitCode.Done;
    }

    private static void Print(CommandContext context, int year, List<(Finding Finding, string Where)> told, int untold)
    {
        if (told.Count == 0)
            context.Say("cli.plan.check.nothing", year);
        else
        {
            FindingTable.Print(context.Out, told, context.Words);
            context.Say("cli.plan.check.sum", Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note));
        }
        if (untold > 0)
            context.Say("cli.plan.check.untold", untold);

        int Count(Severity severity) => told.Count(t => t.Finding.Severity == severity);
    }
}
