namespace Arshjul.Core.Calendar;

/// <summary>One year's days, looked up once: which are worked and which end early.</summary>
internal sealed class WorkingYear
{
    private readonly bool[] _working;
    private readonly bool[] _shortened;
    private readonly int[] _countBefore;

    public WorkingYear(int year, IReadOnlyList<Closure> closures)
    {
        var first = new DateOnly(year, 1, 1);
        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        _working = new bool[days];
        _shortened = new bool[days];
        for (var i = 0; i < days; i++)
            _working[i] = first.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        foreach (var free in SwedishHolidays.RedDays(year).Concat(SwedishHolidays.Eves(year)))
            _working[free.Date.DayOfYear - 1] = false;
        foreach (var early in SwedishHolidays.ShortenedDays(year))
            _shortened[early.Date.DayOfYear - 1] = true;

        // The order of the kinds, not of the closures, decides where two overlap: a local working day is the exception to a local free one.
        Mark(closures, ClosureKind.Free, first, i => _working[i] = false);
        Mark(closures, ClosureKind.Working, first, i => (_working[i], _shortened[i]) = (true, false));
        Mark(closures, ClosureKind.Shortened, first, i => _shortened[i] = true);

        _countBefore = new int[days + 1];
        for (var i = 0; i < days; i++)
            _countBefore[i + 1] = _countBefore[i] + (_working[i] ? 1 : 0);
    }

    /// <summary>Working days in the whole year.</summary>
    public int Count => _countBefore[^1];

    public bool IsWorking(DateOnly day) => _working[day.DayOfYear - 1];

    public bool IsShortened(DateOnly day) => _working[day.DayOfYear - 1] && _shortened[day.DayOfYear - 1];

    /// <summary>Working days from 1 January up to and with a day.</summary>
    public int CountThrough(DateOnly day) => _countBefore[day.DayOfYear];

    private static void Mark(IReadOnlyList<Closure> closures, ClosureKind kind, DateOnly first, Action<int> mark)
    {
        var last = new DateOnly(first.Year, 12, 31);
        foreach (var closure in closures.Where(c => c.Kind == kind && c.From <= last && c.To >= first))
        {
            var to = closure.To < last ? closure.To : last;
            for (var day = closure.From > first ? closure.From : first; day <= to; day = day.AddDays(1))
                mark(day.DayOfYear - 1);
        }
    }
}
