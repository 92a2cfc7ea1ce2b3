using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands.Proposing;

/// <summary>A proposed year as a table: each day with its reasons and its two best alternatives.</summary>
internal static class ProposalTable
{
    private static readonly IReadOnlyList<string> Columns = ["date", "weekday", "week", "group", "time", "reasons", "alternatives"];

    public static void Print(TextWriter to, PlanProposal proposal, PlanAt at, Phrasebook words)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(words.Say("cli.propose.column." + column))) { NoWrap = column is not ("reasons" or "alternatives") });
        foreach (var meeting in proposal.Meetings)
            table.AddRow(Cells(meeting, at, words).Select(c => new Text(c)));
        Screen.On(to).Write(table);
    }

    /// <summary>A group's short name, with the kind of meeting unless ordinary.</summary>
    public static string Label(ProposedMeeting meeting, PlanAt at, Phrasebook words)
    {
        var groups = string.Join('/', meeting.Groups.Select(g => at.FindGroup(g)!.Label));
        return meeting.Kind == MeetingKind.Ordinary ? groups : words.Say("proposal.kind", groups, words.Say("kind." + meeting.Kind));
    }

    private static IEnumerable<string> Cells(ProposedMeeting meeting, PlanAt at, Phrasebook words)
    {
        yield return meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return words.Say("proposal.weekday.short." + meeting.Date.DayOfWeek);
        yield return IsoWeek.Of(meeting.Date).Number.ToString(CultureInfo.InvariantCulture);
        yield return Label(meeting, at, words);
        yield return Time(meeting.Start, meeting.End);
        yield return string.Join("; ", meeting.Reasons.Select(words.Say));
        yield return string.Join("; ", meeting.Alternatives.Select(a => Alternative(a, meeting, words)));
    }

    private static string Alternative(ProposedAlternative other, ProposedMeeting meeting, Phrasebook words)
    {
        var time = other.Start == meeting.Start ? "" : " " + Time(other.Start, other.End);
        var why = string.Join(", ", other.Why.Select(words.Say));
        var day = words.Say("proposal.day", words.Say("proposal.weekday.short." + other.Date.DayOfWeek), other.Date.Day, words.Say("proposal.month." + other.Date.Month.ToString(CultureInfo.InvariantCulture)));
        return $"{day}{time} ({(other.Cost >= 0 ? "+" : "")}{other.Cost}{(why.Length > 0 ? ": " + why : "")})";
    }

    private static string Time(TimeOnly? start, TimeOnly? end) => string.Join('–', new[] { start, end }.OfType<TimeOnly>().Select(t => t.ToString("HH\\.mm", CultureInfo.InvariantCulture)));
}
