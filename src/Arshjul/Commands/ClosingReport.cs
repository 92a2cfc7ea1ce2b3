using System.Globalization;
using Arshjul.Core.YearEnd;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Prints a closed year to people and to programs.</summary>
internal static class ClosingReport
{
    private static readonly IReadOnlyList<(string Column, Func<GroupClosing, int> Number)> Columns =
    [
        ("planned", g => g.Planned),
        ("putIn", g => g.PutIn),
        ("held", g => g.Held),
        ("moved", g => g.Count(MeetingFate.HeldMoved)),
        ("cancelled", g => g.Count(MeetingFate.CalledOff)),
        ("undated", g => g.Count(MeetingFate.NeverDated)),
        ("away", g => g.Count(MeetingFate.LeftTheYear)),
        ("ahead", g => g.Count(MeetingFate.StillAhead)),
    ];

    /// <summary>A table of numbers, and under it what they are made of.</summary>
    public static void Tell(CommandContext context, YearClosing closing)
    {
        context.Say("cli.plan.close.head", closing.Year, closing.AsOf);
        var shown = Columns.Where((c, i) => i < 3 || closing.Groups.Any(g => c.Number(g) > 0)).ToList();
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.year.column.group"))));
        foreach (var (column, _) in shown)
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.plan.close.column." + column))).RightAligned());
        foreach (var group in closing.Groups)
            table.AddRow(shown.Select(c => new Text(c.Number(group).ToString(CultureInfo.InvariantCulture))).Prepend(new Text(group.Label)));
        Screen.On(context.Out).Write(table);
        foreach (var group in closing.Groups)
            Tell(context, group);
    }

    /// <summary>The same as facts.</summary>
    public static object Facts(YearClosing closing) => new
    {
        closing.Year,
        closing.AsOf,
        groups = closing.Groups.Select(g => new
        {
            g.Group,
            g.Planned,
            g.PutIn,
            g.Held,
            moved = g.Count(MeetingFate.HeldMoved),
            cancelled = g.Count(MeetingFate.CalledOff),
            undated = g.Count(MeetingFate.NeverDated),
            away = g.Count(MeetingFate.LeftTheYear),
            ahead = g.Count(MeetingFate.StillAhead),
            meetings = g.Meetings.Select(m => new { m.Meeting, m.Kind, m.Title, m.Laid, m.Date, m.IsPutIn, m.Fate, m.Reason }),
            missed = g.Missed,
            followUps = g.FollowUps.Select(f => new { f.Key, f.Text, f.Owners, f.Known }),
            questions = g.Questions.Select(q => new { q.Key, q.Text, q.Owners, q.Known }),
        }),
    };

    private static void Tell(CommandContext context, GroupClosing group)
    {
        var lines = group.Meetings.Select(m => Line(context, m)).Concat(group.Missed.Select(m => Line(context, m)))
            .Concat(group.FollowUps.Select(f => context.Words.Say("cli.plan.close.followUp", f.Text, f.Known)))
            .Concat(group.Questions.Select(q => context.Words.Say("cli.plan.close.question", q.Text, q.Known)))
            .OfType<string>().ToList();
        if (lines.Count == 0)
            return;
        context.Out.WriteLine();
        context.Out.WriteLine(group.Label);
        foreach (var line in lines)
            context.Out.WriteLine("  " + line);
    }

    private static string? Line(CommandContext context, ClosedMeeting meeting)
    {
        var kind = context.Words.Say("kind." + meeting.Kind);
        var name = meeting.Title is null || meeting.Title.Equals(kind, StringComparison.OrdinalIgnoreCase) ? kind : context.Words.Say("cli.plan.close.titled", kind, meeting.Title);
        var reason = meeting.Reason is null ? "" : ": " + meeting.Reason;
        return meeting.Fate switch
        {
            MeetingFate.HeldMoved => context.Words.Say("cli.plan.close.moved", name, meeting.Laid, meeting.Date, reason),
            MeetingFate.CalledOff when (meeting.Date ?? meeting.Laid) is { } day => context.Words.Say("cli.plan.close.cancelled", name, day, reason),
            MeetingFate.CalledOff => context.Words.Say("cli.plan.close.cancelledUndated", name, reason),
            MeetingFate.NeverDated => context.Words.Say("cli.plan.close.undated", name, meeting.Awaits?.Window?.Text is { } when ? $" ({when})" : ""),
            MeetingFate.LeftTheYear => context.Words.Say("cli.plan.close.away", name, meeting.Date, reason),
            MeetingFate.HeldAsLaid when meeting.IsPutIn => context.Words.Say("cli.plan.close.putIn", name, meeting.Date),
            _ => null,
        };
    }

    private static string Line(CommandContext context, MissedInstance point) => point switch
    {
        { TakenOn: { } day, Latest: { } latest } => context.Words.Say("cli.plan.close.late", point.Title, latest, day),
        { Latest: { } latest } => context.Words.Say("cli.plan.close.missed", point.Title, point.Earliest, latest),
        _ => context.Words.Say("cli.plan.close.missedSince", point.Title, point.Earliest),
    };
}
