using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Rhythms;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.WheelFile;

/// <summary>Between what numbers and years a value makes sense; wide, they stop slips and what arithmetic could not bear.</summary>
internal static class NumberRules
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    private static readonly Dictionary<(Type, string), (int Least, int Most)> Known = new()
    {
        [(typeof(EveryNthMeetingRule), "n")] = (2, 100),
        [(typeof(MonthsRule), "months")] = (1, 12),
        [(typeof(Rhythm), "months")] = (1, 12),
        [(typeof(Rhythm), "inWeeks")] = (1, 53),
        [(typeof(MonthlyRhythm), "nth")] = (-1, 5),
        [(typeof(NthWeekday), "nth")] = (-1, 5),
        [(typeof(WeeklyRhythm), "weeks")] = (1, 104),
        [(typeof(WeeklyRhythm), "lastWeek")] = (1, 53),
        [(typeof(WeeklyRhythm), "restartWeek")] = (1, 53),
        [(typeof(OffsetRhythm), "days")] = (0, 366),
        [(typeof(OffsetRhythm), "workingDays")] = (0, 260),
        [(typeof(OffsetRhythm), "weeks")] = (0, 52),
        [(typeof(MeetingSeries), "exceptWeeks")] = (1, 53),
        [(typeof(YearlyRule), "everyYears")] = (1, 50),
        [(typeof(YearlyRule), "countedFrom")] = (FirstYear, LastYear),
        [(typeof(PeriodRule), "lagDays")] = (0, 366),
        [(typeof(PeriodRule), "withinWeeks")] = (1, 104),
        [(typeof(AfterEventRule), "lagDays")] = (0, 3660),
        [(typeof(AfterEventRule), "withinWeeks")] = (1, 520),
        [(typeof(EventOccurrence), "year")] = (FirstYear, LastYear),
        [(typeof(DeadlineRule), "days")] = (0, 366),
        [(typeof(DeadlineRule), "workingDays")] = (0, 260),
        [(typeof(DeadlineRule), "weeks")] = (0, 52),
        [(typeof(CooperationGroup), "remindWorkingDaysBefore")] = (0, 260),
        [(typeof(Wish), "year")] = (FirstYear, LastYear),
        [(typeof(Wish), "count")] = (1, 60),
        [(typeof(Wish), "monthsOff")] = (1, 12),
        [(typeof(Wish), "weeksOff")] = (1, 53),
        [(typeof(Wish), "daysBetween")] = (1, 366),
        [(typeof(Wish), "everyMonths")] = (1, 12),
        [(typeof(WishLink), "atLeast")] = (0, 260),
        [(typeof(WishLink), "atMost")] = (0, 260),
    };

    /// <summary>A cost that leaves room for a whole year's sum.</summary>
    private static readonly (int Least, int Most) Weight = (0, 1000);

    /// <summary>The rule of a property, its own type's or the one of the type it inherits.</summary>
    public static (int Least, int Most) For(NodeProperty property)
    {
        if (property.Owner == typeof(ProposalWeights))
            return Weight;
        for (var owner = property.Owner; owner is not null; owner = owner.BaseType)
            if (Known.TryGetValue((owner, property.Name), out var rule))
                return rule;
        return (int.MinValue, int.MaxValue);
    }
}
