using System.Globalization;
using System.Text.Json;
using Arshjul.Core.Checks;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Prints findings as a table for people.</summary>
internal static class FindingTable
{
    private static readonly IReadOnlyList<string> Columns = ["date", "where", "severity", "what"];

    /// <summary>The table, as wide as the terminal; the rule's name is there to be written in a silence.</summary>
    public static void Print(TextWriter to, IEnumerable<(Finding Finding, string Where)> told, Phrasebook words)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(words.Say("cli.plan.check.column." + column))) { NoWrap = column == "date" });
        foreach (var (finding, where) in told)
        {
            table.AddRow(
                new Text(finding.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new Text(where),
                new Text($"{words.Say("check.severity." + finding.Severity)}\n{JsonNamingPolicy.CamelCase.ConvertName(finding.Rule.ToString())}"),
                new Text($"{words.Say(finding.What)}\n{Then(finding, words)}"));
        }
        Screen.On(to).Write(table);
    }

    private static string Then(Finding finding, Phrasebook words) =>
        finding.SilencedBy is { } reason ? words.Say("cli.plan.check.silenced", reason)
        : finding.IsOver ? words.Say("cli.plan.check.over")
        : "→ " + words.Say(finding.Remedy);
}
