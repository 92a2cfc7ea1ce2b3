using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>What a written date means, or what must be asked before that can be said.</summary>
internal static class DateMeaning
{
    /// <summary>A date that the source holds as such.</summary>
    public static ReadDate OfGiven(ReadDate line, int? planned) => Settled(line with { State = ReadState.Understood }, planned);

    /// <summary>A written date.</summary>
    /// <param name="found">As it stands.</param>
    /// <param name="line">Its line.</param>
    /// <param name="year">The year when it was left out.</param>
    /// <param name="planned">The year that is being planned.</param>
    public static ReadDate Of(FoundDate found, ReadDate line, int? year, int? planned)
    {
        if ((found.Year ?? year) is not { } known)
            return Asked(line, [], new Sentence("read.noYear", found.Written));
        if (found.Month is null)
            return OfWeek(found, line, known, planned);
        var readings = Readings(found, known).ToList();
        if (readings.Count == 0)
            return Asked(line, Turned(found, known), new Sentence("read.noSuchDay", found.Written, known));
        if (found.IsTwoDigits && planned is null)
            return Asked(line, readings, new Sentence("read.yearOrDay", found.Written));
        if (found.MayBeTime)
            return Asked(line, readings, new Sentence("read.dayOrTime", found.Written));
        if (found.FollowsAWord)
            return Asked(line, readings, new Sentence("read.afterWord", found.Written));
        if (found.MayBeYear && found.Day == known % 100)
            return Asked(line, readings, new Sentence("read.dayOrYear", found.Written));
        if (found.OtherYear is { } otherYear && Day(otherYear, found.Month.Value, found.Day!.Value) is { } turned)
            return Asked(line, [readings[0], turned], new Sentence("read.turn", found.Written));
        var fitting = readings.Where(r => Fits(found, r)).ToList();
        if (fitting.Count > 1 && fitting.Where(r => r.Year == planned).ToList() is [var own])
            fitting = [own];
        if (fitting.Count == 0)
            return Asked(line, [.. readings, .. Near(found, readings[0])], Disagreement(found, readings[0]));
        if (fitting.Count > 1)
            return Asked(line, fitting, new Sentence(found.DayFirst is null ? "read.eitherWay" : "read.yearOrDay", found.Written));
        var date = fitting[0];
        if (found.Last is not { } last)
            return Settled(line with { State = ReadState.Understood, Date = date }, planned);
        if (Day(last.Year ?? (last.Month < date.Month && found.Year is null ? date.Year + 1 : date.Year), last.Month ?? date.Month, last.Day) is not { } end || end < date)
            return Asked(line, [date], new Sentence("read.endsBefore", found.Written));
        return Settled(line with { State = ReadState.Understood, Date = date, LastDate = end == date ? null : end }, planned);
    }

    private static ReadDate OfWeek(FoundDate found, ReadDate line, int year, int? planned)
    {
        if (found.Week is not (>= 1 and <= 53) || new IsoWeek(year, found.Week.Value) is var week && IsoWeek.Of(week.Monday.AddDays(3)) != week)
            return Asked(line, [], new Sentence("read.noSuchWeek", found.Week, year));
        return found.Weekday is { } weekday
            ? Settled(line with { State = ReadState.Understood, Date = week.Day(weekday) }, planned)
            : Asked(line, [.. Enumerable.Range(0, 5).Select(week.Monday.AddDays)], new Sentence("read.weekAlone", found.Week));
    }

    private static IEnumerable<DateOnly> Readings(FoundDate found, int year)
    {
        if (Day(year, found.Month!.Value, found.Day!.Value) is { } date)
            yield return date;
        if (found.DayFirst is (var y, var m, var d) && Day(y, m, d) is { } dayFirst && dayFirst != Day(year, found.Month.Value, found.Day.Value))
            yield return dayFirst;
        if (found.IsEitherWay && found.Day != found.Month && Day(year, found.Month.Value, found.Day.Value) is not null && Day(year, found.Day.Value, found.Month.Value) is { } other)
            yield return other;
    }

    private static bool Fits(FoundDate found, DateOnly date) =>
        (found.Weekday is not { } weekday || weekday == date.DayOfWeek) && (found.Week is not { } week || week == IsoWeek.Of(date).Number);

    private static Sentence Disagreement(FoundDate found, DateOnly date) => found.Weekday is { } weekday && weekday != date.DayOfWeek
        ? new Sentence("read.weekday", found.Written, date, new Sentence($"calendar.weekday.{date.DayOfWeek}"))
        : new Sentence("read.week", found.Written, date, IsoWeek.Of(date).Number, found.Week);

    /// <summary>What else may have been meant: the weekday in the same week, and the same day of the month in the years around when no year stood there.</summary>
    private static IEnumerable<DateOnly> Near(FoundDate found, DateOnly date)
    {
        if (found.Weekday is not { } weekday)
            yield break;
        yield return IsoWeek.Of(date).Day(weekday);
        foreach (var year in found.Year is null ? [date.Year - 1, date.Year + 1] : Array.Empty<int>())
            if (Day(year, date.Month, date.Day) is { } then && Fits(found, then))
                yield return then;
    }

    // 10/30: no thirtieth month, so perhaps the month came first; that is asked all the same.
    private static IReadOnlyList<DateOnly> Turned(FoundDate found, int year) => Day(year, found.Day!.Value, found.Month!.Value) is { } turned ? [turned] : [];

    private static ReadDate Settled(ReadDate read, int? planned)
    {
        var date = read.Date!.Value;
        if (read.End <= read.Start)
            return Asked(read, [date], new Sentence("read.time", read.Start!.Value.ToString("HH\\.mm", null), read.End!.Value.ToString("HH\\.mm", null)));
        if (planned is { } year && date.Year != year)
            return Asked(read, [date], new Sentence("read.otherYear", date, year));
        if (SwedishHolidays.RedDay(date) is { } red)
            return read with { Remarks = [new Sentence("read.redDay", red.Name)] };
        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? read with { Remarks = [new Sentence("read.weekend", new Sentence($"calendar.weekday.{date.DayOfWeek}"))] } : read;
    }

    private static ReadDate Asked(ReadDate line, IReadOnlyList<DateOnly> readings, Sentence question) =>
        line with { State = ReadState.Asked, Date = null, LastDate = null, Readings = [.. readings.Distinct()], Remarks = [question] };

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
