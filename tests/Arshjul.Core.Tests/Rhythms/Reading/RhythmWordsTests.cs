using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>Each sort of rule as people would say it, in both languages.</summary>
public sealed class RhythmWordsTests
{
    public static TheoryData<Rhythm, string, string> Rules => new()
    {
        { new MonthlyRhythm { Weekday = DayOfWeek.Wednesday, Nth = -1, Months = [2, 5, 9, 11] }, "sista onsdagen i februari, maj, september och november", "the last Wednesday of February, May, September and November" },
        { new MonthlyRhythm { Weekday = DayOfWeek.Thursday, Nth = 3, Also = [new NthWeekday { Weekday = DayOfWeek.Tuesday, Nth = 1 }] }, "första tisdagen och tredje torsdagen i varje månad utom juli", "the first Tuesday and the third Thursday of every month but July" },
        { new MonthlyRhythm { Weekday = DayOfWeek.Monday, Nth = 5, Months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, "femte måndagen i varje månad", "the fifth Monday of every month" },
        { new WeeklyRhythm { Weekday = DayOfWeek.Friday }, "fredagar varje vecka från v. 2", "Fridays every week from week 2" },
        { new WeeklyRhythm { Weekday = DayOfWeek.Friday, Weeks = 13, Also = [DayOfWeek.Monday, DayOfWeek.Tuesday] }, "måndagar, tisdagar och fredagar var trettonde vecka från v. 2", "Mondays, Tuesdays and Fridays every thirteenth week from week 2" },
        { new WeeklyRhythm { Weekday = DayOfWeek.Friday, Weeks = 26, Months = [1] }, "fredagar var 26:e vecka från v. 2, i januari", "Fridays every 26 weeks from week 2, in January" },
        { new WeeklyRhythm { Weekday = DayOfWeek.Friday, InWeeks = [3, 9, 44] }, "fredagar v. 3, 9, 44", "Fridays in weeks 3, 9, 44" },
        { new OffsetRhythm { Of = "n", WorkingDays = 1 }, "en arbetsdag före N", "one working day before N" },
        { new OffsetRhythm { Of = "n", WorkingDays = 3, After = true }, "3 arbetsdagar efter N", "3 working days after N" },
        { new OffsetRhythm { Of = "n", Days = 0 }, "samma dag som N", "the same day as N" },
        { new OffsetRhythm { Of = "n", Days = 1, After = true }, "dagen efter N", "the day after N" },
        { new OffsetRhythm { Of = "n", Days = 9 }, "9 dagar före N", "9 days before N" },
        { new OffsetRhythm { Of = "n", Weekday = DayOfWeek.Tuesday }, "tisdagen samma vecka som N", "the Tuesday of the same week as N" },
        { new OffsetRhythm { Of = "n", Weekday = DayOfWeek.Tuesday, Weeks = 1 }, "tisdagen veckan före N", "the Tuesday of the week before N" },
        { new OffsetRhythm { Of = "n", Weekday = DayOfWeek.Tuesday, Weeks = 2, After = true, Months = [3, 9] }, "tisdagen 2 veckor efter N i mars och september", "the Tuesday 2 weeks after N in March and September" },
        { new ListedRhythm { On = [new(2026, 3, 2), new(2026, 2, 3)] }, "dagarna 3 februari, 2 mars", "the days 3 February, 2 March" },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Of_ARule_SaysItInBothLanguages(Rhythm rule, string swedish, string english)
    {
        var told = RhythmWords.Of(rule, new DateOnly(2026, 1, 5), k => k.ToUpperInvariant());
        Assert.Equal(swedish, Phrasebook.In("sv").Say(told));
        Assert.Equal(english, Phrasebook.In("en").Say(told));
    }
}
