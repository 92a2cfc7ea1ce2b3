using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Planning;

/// <summary>What a meeting is called where one line must do.</summary>
public static class MeetingTitle
{
    /// <summary>The groups' labels, "FSG/VSG".</summary>
    public static string Groups(PlanAt at, KnownMeeting meeting) => string.Join('/', at.GroupsOf(meeting).Select(g => g.Label));

    /// <summary>The groups' labels and what sort of meeting it is unless ordinary, with its own title: "FSG: tematräff, Samverkan och SAM".</summary>
    public static string Of(PlanAt at, KnownMeeting meeting) => Of(at.Words, Groups(at, meeting), meeting.Kind, meeting.Title);

    /// <summary>The same of the facts that a frozen call holds, so that feed and invitation say the same.</summary>
    public static string Of(Phrasebook words, string groups, MeetingKind kind, string? title)
    {
        var what = string.Join(", ", new[] { kind == MeetingKind.Ordinary ? null : words.Say("kind." + kind), title }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return what.Length == 0 ? groups : $"{groups}: {what}";
    }
}
