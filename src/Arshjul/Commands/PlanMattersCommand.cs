using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Checks;
using Arshjul.Core.Matters;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Shows how far matters have come on their way through several forums, and what is wrong with the way.</summary>
internal sealed class PlanMattersCommand : ArshjulCommand
{
    private static readonly IReadOnlyList<string> Columns = ["matter", "forum", "date", "state"];
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public PlanMattersCommand(Phrasebook words)
        : base("matters", words, "cli.plan.matters.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.plan.matters.year") { Arity = ArgumentArity.ZeroOrOne });
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        int? year = context.Parsed.GetValue(_year) is var typed and > 0 ? typed : null;
        var ways = MatterWays.Known(at).Select(m => (Matter: m, Stops: MatterWays.Of(at, m))).Where(w => year is null || w.Stops.Any(s => (s.Day?.Year ?? year) == year)).ToList();
        var years = ways.SelectMany(w => w.Stops).Select(s => s.Day?.Year ?? at.Today.Year).Append(at.Today.Year).Distinct().Order();
        var found = years.SelectMany(y => PlanCheck.Of(at, y)).Where(f => f.IsTold && f.Rule is PlanRule.MatterOrder or PlanRule.MatterNotLifted or PlanRule.MatterUnnoted && ways.Exists(w => w.Matter.Key == f.Subject)).ToList();
        if (context.Json)
            JsonOutput.Print(context.Out, new { year, matters = ways.Select(w => Row(w.Matter, w.Stops)), findings = found.Select(f => FindingRow.Of(f, context.Words)) });
        else if (ways.Count == 0)
            context.Say(year is null ? "cli.plan.matters.none" : "cli.plan.matters.none.year", year);
        else
            Print(context, at, ways, found);
        return ExitCode.Done;
    }

    private static object Row(Matter matter, IReadOnlyList<MatterStop> stops) =>
        new { matter.Key, matter.Title, steps = stops.Select(s => new { s.Step.Group, s.Meeting, date = s.Day, s.Step.Decides, s.State, s.IsOver }) };

    private static void Print(CommandContext context, PlanAt at, List<(Matter Matter, IReadOnlyList<MatterStop> Stops)> ways, List<Finding> found)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.plan.matters.column." + column))) { NoWrap = column == "date" });
        foreach (var (matter, stops) in ways)
            for (var i = 0; i < stops.Count; i++)
                table.AddRow(
                    new Text(i == 0 ? $"{matter.Title} ({matter.Key})" : ""),
                    new Text(at.FindGroup(stops[i].Step.Group)!.Label + (stops[i].Step.Decides ? context.Words.Say("cli.plan.matters.decides") : "")),
                    new Text(stops[i].Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–"),
                    new Text(context.Words.Say("matter.state." + stops[i].State)));
        Screen.On(context.Out).Write(table);
        if (found.Count > 0)
            FindingTable.Print(context.Out, found.Select(f => (f, FindingRow.WhereOf(at, f))), context.Words);
    }
}
