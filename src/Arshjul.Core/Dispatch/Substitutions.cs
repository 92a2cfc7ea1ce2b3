using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Dispatch;

/// <summary>Calls a substitute of the same party to one meeting when an ordinary member has answered that they do not come (R47; sv: kalla ersättare).</summary>
public static class Substitutions
{
    /// <summary>Keys of the people who can be called in a member's place, in the order of their seats; none while the member comes, or once somebody was called who has not declined too.</summary>
    public static IReadOnlyList<string> Proposed(PlanAt at, KnownMeeting meeting, MeetingAnswer answer)
    {
        if (answer.Reply != Attendance.No || (answer.Substitute is { } called && ReplyOf(at, meeting, called) != Attendance.No) || !meeting.Stands || meeting.IsHeldAt(at.Now))
            return [];
        var day = meeting.Date!.Value;
        var seats = meeting.Groups.SelectMany(g => at.Facts.SeatsOf[g]).ToList();
        var parties = seats.Where(s => s.Role == SeatRole.Member && s.Party is not null && s.HolderOn(day) == answer.Person).Select(s => (s.Group, s.Party)).ToHashSet();
        var away = at.Plan.Answers.Where(a => a.Meeting == meeting.Key && a.Reply == Attendance.No).Select(a => a.Person);
        var taken = Recipients.PeopleCalled(at, meeting).Concat(away).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. seats.Where(s => s.Role == SeatRole.Substitute && parties.Contains((s.Group, s.Party))).Select(s => s.HolderOn(day)).OfType<string>()
                .Where(p => !taken.Contains(p) && at.Facts.People.GetValueOrDefault(p)?.Email is not null).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The next member and substitute in a group whose substitutes are called by the program; null when nobody is to be called.</summary>
    public static (string Member, string Substitute)? Next(PlanAt at, KnownMeeting meeting)
    {
        if (!meeting.Groups.Any(g => at.FindGroup(g)!.Substitutes == SubstitutesAre.OnDecline))
            return null;
        foreach (var answer in at.Plan.Answers.Where(a => a.Meeting == meeting.Key))
            if (Proposed(at, meeting, answer) is [var first, ..])
                return (answer.Person, first);
        return null;
    }

    /// <summary>The plan with a substitute called in a member's place; the mail is another matter.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="member">Key of the member.</param>
    /// <param name="substitute">Key of the substitute.</param>
    /// <exception cref="InputException">The member comes after all, or the substitute cannot be called, or is already.</exception>
    public static YearPlan Call(PlanAt at, KnownMeeting meeting, string member, string substitute)
    {
        var answer = at.Plan.Answers.FirstOrDefault(a => a.Meeting == meeting.Key && a.Person == member);
        if (answer is null || !Proposed(at, meeting, answer).Contains(substitute, StringComparer.Ordinal))
            throw new InputException(new Sentence("substitute.not", MeetingTitle.Of(at, meeting)));
        return at.Plan with { Answers = [.. at.Plan.Answers.Select(a => ReferenceEquals(a, answer) ? a with { Substitute = substitute } : a)] };
    }

    private static Attendance? ReplyOf(PlanAt at, KnownMeeting meeting, string person) => at.Plan.Answers.FirstOrDefault(a => a.Meeting == meeting.Key && a.Person == person)?.Reply;
}
