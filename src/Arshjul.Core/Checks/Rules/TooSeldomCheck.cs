using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Groups that go too long without a meeting; a safety committee should meet at least once in every three months (AMF 8 a §, R38).</summary>
internal sealed class TooSeldomCheck : IPlanCheck
{
    private const int CommitteeMonths = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year)
    {
        foreach (var group in year.At.Plan.Groups)
        {
            var wish = year.Wishes.FirstOrDefault(w => w.Group == group.Key && w.Kind == MeetingKind.Ordinary);
            if ((wish?.EveryMonths ?? (group.SafetyCommittee ? CommitteeMonths : (int?)null)) is not { } months)
                continue;
            var meetings = year.Of(group.Key, MeetingKind.Ordinary, MeetingKind.Extra);
            if (!meetings.Any(m => year.Touches(m.Date!.Value)))
                continue;
            foreach (var gap in Gaps(year, meetings).Where(g => g.To > g.From.AddMonths(months)))
                yield return Found(year, group, wish, months, gap);
        }
    }

    /// <summary>The stretches without a meeting that end in the year; what lies before the first and after the last counts from and to New Year.</summary>
    private static IEnumerable<(DateOnly From, DateOnly To, KnownMeeting At)> Gaps(CheckedYear year, IReadOnlyList<KnownMeeting> meetings)
    {
        for (var i = 0; i < meetings.Count; i++)
        {
            var (day, isLast) = (meetings[i].Date!.Value, i == meetings.Count - 1);
            if (!year.Touches(day))
                continue;
            yield return (i == 0 ? new DateOnly(year.Year, 1, 1) : LastDay(meetings[i - 1]), day, meetings[i]);
            if (isLast)
                yield return (LastDay(meetings[i]), new DateOnly(year.Year, 12, 31), meetings[i]);
        }
    }

    private static DateOnly LastDay(KnownMeeting meeting) => meeting.LastDate ?? meeting.Date!.Value;

    private static Finding Found(CheckedYear year, CooperationGroup group, Wish? wish, int months, (DateOnly From, DateOnly To, KnownMeeting At) gap)
    {
        var latest = gap.From.AddMonths(months);
        return new Finding
        {
            Rule = PlanRule.TooSeldom,
            Severity = wish?.StrengthOf(WishPart.EveryMonths) == WishStrength.Hard ? Severity.Error : Severity.Warning,
            Day = gap.To,
            Groups = [group.Key],
            Meeting = gap.At.Key,
            What = new Sentence(group.SafetyCommittee && months == CommitteeMonths ? "check.TooSeldom.committee" : "check.TooSeldom", group.Label, gap.From, gap.To, months),
            Remedy = new Sentence("check.TooSeldom.remedy", CheckWords.Day(year.At.Days.IsWorkingDay(latest) ? latest : year.At.Days.Add(latest, -1))),
            IsOver = gap.To < year.At.Today,
        };
    }
}
