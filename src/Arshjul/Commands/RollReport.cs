using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Core.YearEnd;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Prints a proposed year to people and to programs.</summary>
internal static class RollReport
{
    /// <summary>A table for each group, and under them what goes on by itself and what to look at.</summary>
    public static void Tell(CommandContext context, PlanAt at, RolledYear rolled, bool isWritten)
    {
        foreach (var group in rolled.Groups)
        {
            context.Say("cli.plan.roll.group", group.Label, rolled.Next, rolled.Year, group.Rhythm);
            if (group.Laid.Count > 0)
                context.Out.WriteLine(context.Words.Say(RollWords.Laid(rolled.Next, group.Laid)));
            else
                Table(context, rolled, group);
            context.Out.WriteLine();
        }
        foreach (var line in rolled.Carried)
            context.Out.WriteLine(context.Words.Say(line));
        if (rolled.Findings.Count > 0)
            context.Say("cli.plan.roll.findings", rolled.Next);
        foreach (var finding in rolled.Findings)
            context.Out.WriteLine("  " + context.Words.Say("cli.plan.roll.finding", finding.Day, string.Join('/', finding.Groups.Select(g => at.FindGroup(g)?.Label ?? g)), finding.What));
        var proposed = rolled.Groups.SelectMany(g => g.Meetings).Count(m => m.Proposed is not null);
        context.Say(proposed == 0 || isWritten ? "cli.plan.roll.preliminary" : "cli.plan.roll.preliminary.write", proposed);
    }

    /// <summary>The same as facts.</summary>
    public static object Facts(Phrasebook words, RolledYear rolled) => new
    {
        rolled.Year,
        rolled.Next,
        groups = rolled.Groups.Select(g => new
        {
            g.Group,
            rhythm = words.Say(g.Rhythm),
            g.Laid,
            meetings = g.Meetings.Select(m => new
            {
                m.Was,
                m.Date,
                week = m.Date is { } day ? IsoWeek.Of(day).Number : (int?)null,
                key = m.Proposed?.Key,
                groups = m.Proposed?.Groups,
                m.Kind,
                title = m.Proposed?.Title ?? m.Title,
                start = JsonOutput.Time(m.Proposed?.Start),
                end = JsonOutput.Time(m.Proposed?.End),
                why = words.Say(m.Why),
            }),
        }),
        carried = rolled.Carried.Select(words.Say),
        findings = rolled.Findings.Select(f => FindingRow.Of(f, words)),
    };

    private static void Table(CommandContext context, RolledYear rolled, RolledGroup group)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in new[] { $"{rolled.Year}", $"{rolled.Next}", context.Words.Say("cli.year.column.week"), context.Words.Say("cli.year.column.kind"), context.Words.Say("cli.plan.roll.why") })
            table.AddColumn(new TableColumn(new Text(column)) { NoWrap = table.Columns.Count < 3 });
        foreach (var meeting in group.Meetings)
        {
            table.AddRow(
                new Text(Day(context, meeting.Was)),
                new Text(Day(context, meeting.Date)),
                new Text(meeting.Date is { } day ? $"{IsoWeek.Of(day).Number}" : ""),
                new Text(context.Words.Say("kind." + meeting.Kind)),
                new Text(context.Words.Say(meeting.Why)));
        }
        Screen.On(context.Out).Write(table);
    }

    private static string Day(CommandContext context, DateOnly? day) => day is { } date ? context.Words.Say("cli.plan.roll.day", date) : "–";
}
