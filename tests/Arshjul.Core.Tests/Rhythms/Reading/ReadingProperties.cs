using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>What holds for any list of dates.</summary>
public sealed class ReadingProperties
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static readonly WorkingCalendar Days = RhythmSurroundings.None.Days;

    private static readonly Gen<DayOfWeek> Weekday = Gen.Int[1, 5].Select(d => (DayOfWeek)d);

    private static readonly Gen<Rhythm> Rule = Gen.OneOf(
        Gen.Select(Weekday, Gen.OneOf(Gen.Int[1, 4], Gen.Const(-1))).Select((day, nth) => (Rhythm)new MonthlyRhythm { Weekday = day, Nth = nth }),
        Gen.Select(Weekday, Gen.Int[1, 5], Gen.Int[23, 25], Gen.Int[33, 35]).Select((day, weeks, last, restart) => (Rhythm)new WeeklyRhythm { Weekday = day, Weeks = weeks, LastWeek = last, RestartWeek = restart }));

    // A year's dates of a rule on days that are worked, some of them moved, some left out, some put in.
    private static readonly Gen<(Rhythm Rule, int Broken, IReadOnlyList<DateOnly> Dates)> Year =
        Gen.Select(Rule, Gen.Int[0, 27], Gen.Int[0, 3], Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Gen.Int[-9, 9]).Array[3]).Select((rule, start, broken, slips) =>
        {
            var ruled = rule.Dates(NewYear.AddDays(6 + start), NewYear.AddDays(353), RhythmSurroundings.None);
            var dates = ruled.Where(Days.IsWorkingDay).ToList();
            foreach (var (place, what, by) in slips.Take(broken))
                Break(dates, place % dates.Count, what, by);
            return (rule, broken, (IReadOnlyList<DateOnly>)[.. dates.Distinct().Order()]);
        });

    // A board's year of no rule, and a group's that follows it in some way, with slips.
    private static readonly Gen<(IReadOnlyList<DateOnly> Dates, RhythmSurroundings Around)> Following =
        Gen.Select(Gen.Int[30, 330].List[6, 12], Gen.Int[0, 4], Gen.Int[1, 9], Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Gen.Int[-9, 9]).Array[3], Gen.Int[0, 3], Gen.Bool).Select((days, way, count, slips, broken, after) =>
        {
            IReadOnlyList<DateOnly> board = [.. days.Select(NewYear.AddDays).Where(Days.IsWorkingDay).Distinct().Order()];
            var around = RhythmSurroundings.None with { MeetingDaysOf = g => g == "SN" ? board : [] };
            var rule = way switch
            {
                0 => new OffsetRhythm { Of = "SN", Days = count, After = after },
                1 => new OffsetRhythm { Of = "SN", WorkingDays = count, After = after },
                _ => new OffsetRhythm { Of = "SN", Weekday = (DayOfWeek)way, Weeks = count % 3, After = after },
            };
            var dates = rule.Dates(NewYear, NewYear.AddDays(364), around).ToList();
            foreach (var (place, what, by) in slips.Take(dates.Count > 0 ? broken : 0))
                Break(dates, place % dates.Count, dates.Count == 1 ? 1 : what, by);
            return ((IReadOnlyList<DateOnly>)[.. dates.Where(d => d.Year == NewYear.Year).Distinct().Order()], around);
        });

    private static readonly Gen<IReadOnlyList<DateOnly>> AnyDates = Gen.Int[0, 900].List[0, 40].Select(days => (IReadOnlyList<DateOnly>)[.. days.Select(NewYear.AddDays).Distinct().Order()]);

    [Fact]
    public void Applied_OfAnyList_IsThatList() => Gen.OneOf(AnyDates, Year.Select(y => y.Dates)).Holds(
        dates => RhythmReader.Read(dates, MadeSeries.Around).Applied(MadeSeries.Around).SequenceEqual(dates),
        150);

    [Fact]
    public void ToSeries_OfAnyList_LaysThatList() => Gen.OneOf(AnyDates, Year.Select(y => y.Dates)).Holds(
        dates => RhythmReader.Read(dates, MadeSeries.Around).ToSeries("g", ["g"]).Lay(MadeSeries.Around).Select(m => m.Date!.Value).Order().SequenceEqual(dates),
        150);

    [Fact]
    public void Sentence_OfAnyYearWithARule_GivesTheYearAgainToWhoHasOnlyTheSentence() => Year.Where(y => y.Dates.Count > 0 && y.Dates.All(d => d.Year == NewYear.Year)).Holds(
        year => RhythmReader.Read(year.Dates, MadeSeries.Around).Rule is null || RhythmSentence.Dates(Told(year.Dates), NewYear.Year, MadeSeries.Around).SequenceEqual(year.Dates),
        300,
        year => $"{string.Join(' ', year.Dates)}\n{Told(year.Dates)}");

    [Fact]
    public void Sentence_OfAYearThatFollowsAnothers_GivesTheYearAgainToWhoHasTheirs() => Following.Holds(
        year => RhythmReader.Read(year.Dates, year.Around, "SN").Rule is null || RhythmSentence.Dates(Told(year.Dates, year.Around), NewYear.Year, year.Around).SequenceEqual(year.Dates),
        200,
        year => $"{string.Join(' ', year.Around.MeetingDaysOf("SN"))}\n{string.Join(' ', year.Dates)}\n{Told(year.Dates, year.Around)}");

    // A list that begins in February may be told as every month but for January.
    [Fact]
    public void Read_OfARuleUnbroken_FindsItAndAtMostOneDateMissing() => Year.Where(y => y.Broken == 0).Holds(
        year => RhythmReader.Read(year.Dates, RhythmSurroundings.None) is { Rule: not null } reading && reading.Deviations.All(d => d.Held is null) && reading.Deviations.Count(d => Days.IsWorkingDay(d.Ruled!.Value)) <= 1,
        150);

    [Fact]
    public void Read_OfARuleBrokenOnce_SeldomMissesIt()
    {
        var dice = new Dice(2026);
        var missed = Enumerable.Range(0, Dose.Of(200)).Count(_ =>
        {
            var dates = Drawn(dice);
            Break(dates, dice.Next(dates.Count), dice.Next(4), dice.Yes() ? 7 : -7);
            return RhythmReader.Read(dates, RhythmSurroundings.None) is not { Rule: not null, Deviations.Count: <= 4 };
        });
        Assert.InRange(missed, 0, Dose.Of(200) / 20);
    }

    [Fact]
    public void Read_InAnyOrder_IsTheSame() => Year.Select(y => y.Dates).Holds(
        dates => Told(dates) == Told(dates.Reverse()),
        30);

    [Fact]
    public void Read_OfWeeksDrawnAtRandom_SeldomSeesARule()
    {
        var random = new Random(2026);
        var seen = Enumerable.Range(0, Dose.Of(300)).Count(_ =>
        {
            var weekday = NewYear.AddDays(11 + random.Next(5));
            var weeks = Enumerable.Range(0, 48).Where(w => weekday.AddDays(7 * w).Month != 7).OrderBy(_ => random.Next()).Take(random.Next(5, 13));
            return RhythmReader.Read(weeks.Select(w => weekday.AddDays(7 * w)), RhythmSurroundings.None).Rule is not null;
        });
        Assert.InRange(seen, 0, Dose.Of(300) / 100);
    }

    private static List<DateOnly> Drawn(Dice dice)
    {
        var weekday = (DayOfWeek)(1 + dice.Next(5));
        Rhythm rule = dice.Yes()
            ? new MonthlyRhythm { Weekday = weekday, Nth = dice.Next(5) is > 0 and var nth ? nth : -1 }
            : new WeeklyRhythm { Weekday = weekday, Weeks = 1 + dice.Next(5), LastWeek = 23 + dice.Next(3), RestartWeek = 33 + dice.Next(3) };
        return [.. rule.Dates(NewYear.AddDays(6 + dice.Next(28)), NewYear.AddDays(353), RhythmSurroundings.None).Where(Days.IsWorkingDay)];
    }

    private static string Told(IEnumerable<DateOnly> dates) => Told(dates, MadeSeries.Around);

    private static string Told(IEnumerable<DateOnly> dates, RhythmSurroundings around) => Phrasebook.In("sv").Say(RhythmWords.Of(RhythmReader.Read(dates, around, "SN"), k => k));

    private static void Break(List<DateOnly> dates, int place, int what, int by)
    {
        if (what == 0)
            dates.RemoveAt(place);
        else if (what == 1)
            dates.Add(dates[place].AddDays(11 + by));
        else
            dates[place] = dates[place].AddDays(by);
    }
}
