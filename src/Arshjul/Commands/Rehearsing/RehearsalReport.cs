using Arshjul.Core.Rehearsal;

namespace Arshjul.Commands.Rehearsing;

/// <summary>Says what a rehearsed year came to, to people and to programs.</summary>
internal static class RehearsalReport
{
    /// <summary>The summary in sentences.</summary>
    public static void Tell(CommandContext context, RehearsalSummary summary, string? folder)
    {
        context.Say("cli.rehearse.meetings", summary.Year, summary.Held, summary.Cancelled, summary.Undated);
        context.Say("cli.rehearse.calls", summary.Calls, summary.CountedAsSent, summary.Approvals);
        context.Say("cli.rehearse.mails", summary.Mails, summary.Reminders, summary.Notices);
        context.Say("cli.rehearse.points", summary.PointsHeld);
        if (summary.AtRisk.Count == 0)
            context.Say("cli.rehearse.noRisk");
        else
            context.Say("cli.rehearse.atRisk", summary.AtRisk.Count);
        foreach (var risk in summary.AtRisk)
        {
            var label = summary.End.FindGroup(risk.Group)!.Label;
            var landed = risk.LandedOn is { } key ? summary.End.FindMeeting(key)?.Date : null;
            context.Out.WriteLine("  " + (landed is { } day
                ? context.Words.Say("cli.rehearse.late", label, risk.Title, risk.Earliest, risk.Latest, day)
                : context.Words.Say("cli.rehearse.falls", label, risk.Title, risk.Earliest, risk.Latest)));
        }
        if (folder is not null)
            context.Say("cli.rehearse.written", folder);
        else
            context.Say("cli.rehearse.unwritten");
    }

    /// <summary>The summary as facts.</summary>
    public static object Facts(RehearsalSummary summary) => new
    {
        summary.Year,
        summary.Held,
        summary.Cancelled,
        summary.Undated,
        summary.Calls,
        summary.CountedAsSent,
        summary.Approvals,
        summary.Reminders,
        summary.Notices,
        summary.Mails,
        summary.PointsHeld,
        summary.AtRisk,
    };
}
