using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>Says where a day of the next year comes from.</summary>
public static class RollWords
{
    /// <summary>"andra onsdagen i maj", "v. 20, var fjärde vecka", "måndagen veckan före SN tors 28 januari".</summary>
    internal static Sentence ByRule(Rhythm rule, DateOnly day, DateOnly? leader, Func<string, string> label) => rule switch
    {
        MonthlyRhythm monthly => new Sentence("roll.month", RhythmWords.Nth(monthly.Days.First(d => d.In(day.Year, day.Month) == day)), day),
        WeeklyRhythm weekly => new Sentence("roll.week", IsoWeek.Of(day).Number, RhythmWords.Step(weekly)),
        OffsetRhythm offset => new Sentence("roll.offset", RhythmWords.Offset(offset, label(offset.Of)), leader),
        _ => SameWeek(day),
    };

    /// <summary>"samma vecka och veckodag, v. 20".</summary>
    internal static Sentence SameWeek(DateOnly day) => new("roll.sameWeek", IsoWeek.Of(day).Number);

    /// <summary>"inte tors 6 maj (röd dag: Kristi himmelsfärdsdag), fre 7 maj (klämdag), utan tis 4 maj".</summary>
    internal static Sentence Moved(IReadOnlyList<(DateOnly Day, Sentence What)> passedOver, DateOnly to) =>
        new("roll.moved", passedOver.Select(p => new Sentence("roll.is", p.Day, p.What)).Aggregate((told, next) => new Sentence("rhythm.comma", told, next)), to);

    /// <summary>What was otherwise this year: laid on another day than the rule's, and what became of it since.</summary>
    internal static IEnumerable<Sentence> ThisYear(int year, RhythmDeviation? deviation, KnownMeeting meeting)
    {
        if (deviation is { Ruled: not null, Held: not null })
            yield return new Sentence("roll.thisYear", Year(year), RhythmWords.Of(deviation));
        if (meeting.CancelReason is { } reason)
            yield return new Sentence("roll.wasCancelled", Year(year), reason);
    }

    /// <summary>"Ordinarie möten 2027 finns redan (3), inga nya föreslås: 9 februari, 9 mars, 11 maj."</summary>
    public static Sentence Laid(int next, IReadOnlyList<DateOnly> days) =>
        new("roll.laid", days.Count, Year(next), days.Select(d => new Sentence("rhythm.date", d)).Aggregate((told, day) => new Sentence("rhythm.comma", told, day)));

    /// <summary>A year's four digits, in any language.</summary>
    internal static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The parts one after the other.</summary>
    internal static Sentence Joined(Sentence first, IEnumerable<Sentence> more) => more.Aggregate(first, (told, next) => new Sentence("roll.and", told, next));
}
