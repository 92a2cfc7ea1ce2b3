using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Meetings of a group and kind that follow sooner on each other than was wished, or ordinary ones in one working week.</summary>
internal sealed class TooCloseCheck : IPlanCheck
{
    /// <summary>Fewer days than this between two ordinary meetings is seldom meant; the closest series published meet weekly.</summary>
    private const int Usual = 5;

    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) => year.At.Plan.Groups.SelectMany(g => Enum.GetValues<MeetingKind>().SelectMany(k => Of(year, g.Key, k)));

    private static IEnumerable<Finding> Of(CheckedYear year, string group, MeetingKind kind)
    {
        var wish = year.Wishes.FirstOrDefault(w => w.Group == group && w.Kind == kind);
        if ((wish?.DaysBetween ?? (kind == MeetingKind.Ordinary ? Usual : (int?)null)) is not { } least)
            return [];
        var meetings = year.Of(group, kind);
        return meetings.Zip(meetings.Skip(1), (one, next) => (one, next, Days: next.Date!.Value.DayNumber - (one.LastDate ?? one.Date!.Value).DayNumber))
            .Where(p => p.Days < least && year.Touches(p.next.Date!.Value))
            .Select(p => new Finding
            {
                Rule = PlanRule.TooClose,
                Severity = wish is null ? Severity.Note : wish.StrengthOf(WishPart.DaysBetween) == WishStrength.Hard ? Severity.Error : Severity.Warning,
                Day = p.next.Date!.Value,
                Groups = p.next.Groups,
                Meeting = p.next.Key,
                OtherMeeting = p.one.Key,
                What = new Sentence(wish is null ? "check.TooClose" : "check.TooClose.wish", year.Label(group), CheckWords.Day(p.one.Date!.Value), CheckWords.Days(p.Days), least),
                Remedy = new Sentence("check.TooClose.remedy", CheckWords.Day(WorkingDay(year, (p.one.LastDate ?? p.one.Date!.Value).AddDays(least)))),
                IsOver = p.next.IsHeldAt(year.At.Now),
            });
    }

    private static DateOnly WorkingDay(CheckedYear year, DateOnly day) => year.At.Days.IsWorkingDay(day) ? day : year.At.Days.Add(day, 1);
}
