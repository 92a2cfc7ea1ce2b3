using Arshjul.Core.Meetings;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;

namespace Arshjul.Core.Planning;

/// <summary>A group's year as series: its rhythm with the exceptions, and what its meetings have in common; laid again they give the same meetings.</summary>
public static class YearSeries
{
    /// <summary>The series of a group's ordinary meetings of a year as first laid: one, or one for each set of groups that it meets with.</summary>
    public static IReadOnlyList<MeetingSeries> Of(PlanAt at, string group, int year, RhythmReading reading)
    {
        var sets = YearRhythm.Meetings(at, group).Where(m => m.Laid.Year == year).OrderBy(m => m.Laid)
            .GroupBy(m => string.Join('/', m.Fact.Groups)).OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Select(m => m.Fact with { Date = m.Laid }).DistinctBy(m => m.Date).ToList()).ToList();
        var others = sets.Skip(1).SelectMany(s => s).Select(m => m.Date!.Value).ToHashSet();
        return [.. sets.Select((set, i) => With(set, i == 0 ? Without(reading.ToSeries(Key(at, group, year), set[0].Groups), others) : Listed(at, set, year, i)))];
    }

    private static MeetingSeries Listed(PlanAt at, List<Meeting> set, int year, int index) =>
        new RhythmReading { Read = [.. set.Select(m => m.Date!.Value)] }.ToSeries($"{Key(at, string.Join('-', set[0].Groups), year)}-{index}", set[0].Groups);

    /// <summary>The series without the dates on which it meets with others.</summary>
    private static MeetingSeries Without(MeetingSeries series, HashSet<DateOnly> others)
    {
        var moved = series.Changed.Where(c => others.Contains(c.MovedTo!.Value)).Select(c => c.Date).ToHashSet();
        return series with
        {
            Added = [.. series.Added.Where(d => !others.Contains(d))],
            Except = [.. series.Except.Concat(moved).Concat(others.Where(d => !series.Added.Contains(d) && !series.Changed.Any(c => c.MovedTo == d))).Distinct().Order()],
            Changed = [.. series.Changed.Where(c => !moved.Contains(c.Date))],
        };
    }

    /// <summary>Time, place and status as most of the meetings have them, and what single ones have instead; what one of them lacks cannot be common.</summary>
    private static MeetingSeries With(List<Meeting> meetings, MeetingSeries series)
    {
        var common = series with { Start = Common(meetings, m => m.Start), Place = Common(meetings, m => m.Place), Status = meetings.GroupBy(m => m.Status).MaxBy(g => g.Count())!.Key };
        common = common with { End = common.Start is null ? null : Common(meetings, m => m.End) };
        var moved = series.Changed.ToDictionary(c => c.MovedTo!.Value);
        var changed = meetings.Select(m => Differing(common, m, moved.GetValueOrDefault(m.Date!.Value))).OfType<SeriesDate>();
        return common with { Changed = [.. changed.OrderBy(c => c.Date)] };
    }

    private static SeriesDate? Differing(MeetingSeries common, Meeting meeting, SeriesDate? moved)
    {
        var own = new SeriesDate
        {
            Date = moved?.Date ?? meeting.Date!.Value,
            MovedTo = moved?.MovedTo,
            LastDate = meeting.LastDate,
            Title = meeting.Title,
            Start = meeting.Start == common.Start ? null : meeting.Start,
            End = meeting.End == common.End ? null : meeting.End,
            Place = meeting.Place == common.Place ? null : meeting.Place,
            Status = meeting.Status == common.Status ? null : meeting.Status,
        };
        return own == new SeriesDate { Date = own.Date } ? null : own;
    }

    private static T? Common<T>(List<Meeting> meetings, Func<Meeting, T?> property) =>
        meetings.Exists(m => property(m) is null) ? default : meetings.GroupBy(property).MaxBy(g => g.Count())!.Key;

    private static string Key(PlanAt at, string group, int year) => at.Plan.Series.Any(s => s.Key == group) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group}-{year}") : group;
}
