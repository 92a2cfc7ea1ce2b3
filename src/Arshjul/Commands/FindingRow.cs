using Arshjul.Core.Checks;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A finding as it is printed for programs.</summary>
/// <param name="Date">The day it is about.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Groups">Keys of the groups.</param>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="OtherMeeting">Key of the other meeting.</param>
/// <param name="Subject">The point or the matter.</param>
/// <param name="What">What is so, in words.</param>
/// <param name="Remedy">What to do, in words.</param>
/// <param name="Over">Whether it is about what is over.</param>
/// <param name="Silenced">Why it was silenced; null when it was not.</param>
internal sealed record FindingRow(
    DateOnly Date,
    PlanRule Rule,
    Severity Severity,
    IReadOnlyList<string> Groups,
    string? Meeting,
    string? OtherMeeting,
    string? Subject,
    string What,
    string Remedy,
    bool Over,
    string? Silenced)
{
    /// <summary>The row of a finding.</summary>
    public static FindingRow Of(Finding f, Phrasebook words) =>
        new(f.Day, f.Rule, f.Severity, f.Groups, f.Meeting, f.OtherMeeting, f.Subject, words.Say(f.What), words.Say(f.Remedy), f.IsOver, f.SilencedBy);

    /// <summary>What it is about, for people: the meeting, or the groups.</summary>
    public static string WhereOf(PlanAt at, Finding finding) => finding.Meeting is { } key && at.FindMeeting(key) is { } meeting
        ? MeetingTitle.Of(at, meeting)
        : string.Join('/', finding.Groups.Select(g => at.FindGroup(g)!.Label));
}
