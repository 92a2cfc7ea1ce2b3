using Arshjul.Core.Meetings;

namespace Arshjul.Core.Planning;

/// <summary>What a meeting is called where one line must do.</summary>
public static class MeetingTitle
{
    /// <summary>The groups' labels, "FSG/VSG".</summary>
    public static string Groups(PlanAt at, KnownMeeting meeting) => string.Join('/', at.GroupsOf(meeting).Select(g => g.Label));

    /// <summary>The groups' labels and what sort of meeting it is unless ordinary, with its own title: "FSG: tematräff, Samverkan och SAM".</summary>
    public static string Of(PlanAt at, KnownMeeting meeting)
    {
        var kind = meeting.Kind == MeetingKind.Ordinary ? null : at.Words.Say("kind." + meeting.Kind);
        var what = string.Join(", ", new[] { kind, meeting.Title }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return what.Length == 0 ? Groups(at, meeting) : $"{Groups(at, meeting)}: {what}";
    }
}
