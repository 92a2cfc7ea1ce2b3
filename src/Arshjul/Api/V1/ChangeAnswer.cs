using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Api.V1;

/// <summary>A meeting that was moved or cancelled, or would be, and what that leads to.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Meeting">The meeting as it is then.</param>
/// <param name="ToBeTold">How many have got a call and are to be told.</param>
/// <param name="NeedsApproval">Whether they are told only when somebody approves it.</param>
/// <param name="Landings">Points and items that another meeting takes, or none.</param>
/// <param name="Deadlines">Deadlines that are others.</param>
/// <param name="Appearing">What needs a look that did not.</param>
/// <param name="Vanishing">What needed a look and does no more.</param>
internal sealed record ChangeAnswer(
    bool DryRun, MeetingAnswer Meeting, int ToBeTold, bool NeedsApproval, IReadOnlyList<LandingMove> Landings, IReadOnlyList<ChangeAnswer.DeadlineAnswer> Deadlines, IReadOnlyList<ChangeAnswer.RemarkAnswer> Appearing, IReadOnlyList<ChangeAnswer.RemarkAnswer> Vanishing)
{
    /// <summary>The answer about a change.</summary>
    public static ChangeAnswer Of(bool dryRun, PlanAt before, PlanAt after, string key, int told, Phrasebook words)
    {
        var (meeting, follows) = (after.FindMeeting(key)!, Consequences.Between(before, after, [key]));
        return new ChangeAnswer(
            dryRun,
            MeetingAnswer.Of(after, meeting),
            told,
            told > 0 && after.FindGroup(meeting.Groups[0])!.CallApproval != CallApproval.Automatic,
            follows.Landings,
            [.. follows.Deadlines.Select(d => new DeadlineAnswer(d.Deadline, Utc(d.Before), Utc(d.After)))],
            [.. follows.Appearing.Select(Told)],
            [.. follows.Vanishing.Select(Told)]);

        DateTime? Utc(DateTime? local) => local is { } moment ? after.Zone.ToUtc(moment) : null;

        RemarkAnswer Told(Finding finding) => new(finding.Rule, finding.Severity, finding.Day, finding.Groups, finding.Meeting, words.Say(finding.What), words.Say(finding.Remedy));
    }

    /// <summary>A deadline that is another, as UTC instants.</summary>
    internal sealed record DeadlineAnswer(string Name, DateTime? Before, DateTime? After);

    /// <summary>What to look at in the year, and what to do about it.</summary>
    internal sealed record RemarkAnswer(PlanRule Rule, Severity Severity, DateOnly Day, IReadOnlyList<string> Groups, string? Meeting, string What, string Remedy);
}
