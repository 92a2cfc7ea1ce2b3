using System.Globalization;
using System.Text.Json;
using Arshjul.Core.Checks;
using Arshjul.Core.Planning;

namespace Arshjul.Commands;

/// <summary>Prints what follows from changes to meetings, for people: nothing under a heading without a line.</summary>
internal static class ConsequenceLines
{
    /// <summary>Prints it.</summary>
    public static void Print(CommandContext context, PlanAt before, PlanAt after, Consequences follows)
    {
        Section(context, "cli.plan.follows.landings", follows.Landings.Select(m => m.To is { } to
            ? context.Words.Say("cli.plan.lands", m.Title, m.From, to)
            : context.Words.Say("cli.plan.falls", m.Title, m.From)));
        // Those of a meeting that is off have gone with it.
        var deadlines = follows.Deadlines.Where(d => d.After is not null).ToList();
        Section(context, "cli.plan.follows.deadlines", deadlines.Select(d => (deadlines.DistinctBy(x => x.Meeting).Count() == 1 ? "" : Named(after, d.Meeting))
            + context.Words.Say("cli.plan.deadline", context.Words.Say("cli.year." + d.Deadline, "").TrimEnd(), Moment(d.Before), Moment(d.After))));
        Section(context, "cli.plan.follows.appearing", follows.Appearing.Select(f => $"{Line(context, after, f)}\n    → {context.Words.Say(f.Remedy)}"));
        Section(context, "cli.plan.follows.vanishing", follows.Vanishing.Select(f => Line(context, before, f)));
    }

    private static void Section(CommandContext context, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        context.Say(heading);
        foreach (var line in all)
            context.Out.WriteLine("  " + line);
    }

    private static string Named(PlanAt after, string key) =>
        after.FindMeeting(key) is { } meeting ? string.Create(CultureInfo.InvariantCulture, $"{MeetingTitle.Groups(after, meeting)} {meeting.Date:yyyy-MM-dd}, ") : "";

    private static string Line(CommandContext context, PlanAt at, Finding f) => context.Words.Say(
        "cli.plan.finding", f.Day, FindingRow.WhereOf(at, f), context.Words.Say("check.severity." + f.Severity), JsonNamingPolicy.CamelCase.ConvertName(f.Rule.ToString()), f.What);

    private static string Moment(DateTime? moment) =>
        moment is { } at ? at.ToString(at.TimeOfDay >= new TimeSpan(23, 59, 0) ? "yyyy-MM-dd" : "yyyy-MM-dd HH\\:mm", CultureInfo.InvariantCulture) : "–";
}
