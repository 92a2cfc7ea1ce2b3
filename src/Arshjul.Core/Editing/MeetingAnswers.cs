using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>What those who are called say to coming. It changes no call and no agenda.</summary>
public static class MeetingAnswers
{
    /// <summary>The plan with a person's answer, in the place of an earlier one.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="person">Key of the person.</param>
    /// <param name="reply">Yes, no or maybe.</param>
    /// <param name="comment">What they add; fault field <c>comment</c>.</param>
    /// <param name="nowUtc">UTC instant.</param>
    /// <exception cref="InputException">The meeting is over, off or undated, or the person has no seat in it.</exception>
    public static YearPlan Answer(PlanAt at, KnownMeeting meeting, string person, Attendance reply, string? comment, DateTime nowUtc)
    {
        OpenMeetings.Demand(at, meeting);
        var typed = new TypedInput();
        var said = typed.Text("comment", comment);
        typed.ThrowIfAny();
        if (OwnSeats.GroupsOf(at, meeting, person).Count == 0)
            throw EditedPlan.Refusal("edit.answer.seat", MeetingTitle.Of(at, meeting));
        var old = at.Plan.Answers.FirstOrDefault(a => a.Meeting == meeting.Key && a.Person == person);
        var answer = new MeetingAnswer { Meeting = meeting.Key, Person = person, Reply = reply, Comment = said, Substitute = old?.Substitute, At = nowUtc };
        return at.Plan with
        {
            Answers = old is not null ? at.Plan.Answers.Replace(old, answer) : [.. at.Plan.Answers, answer],
        };
    }

    /// <summary>The answers to a meeting, by person.</summary>
    public static IReadOnlyList<MeetingAnswer> Of(PlanAt at, KnownMeeting meeting) =>
        [.. at.Plan.Answers.Where(a => a.Meeting == meeting.Key).OrderBy(a => a.Person, StringComparer.Ordinal)];
}
