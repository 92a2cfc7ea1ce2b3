using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>Lays the meetings of series that are new or changed.</summary>
internal static class SeriesExpansion
{
    /// <summary>The plan with the meetings that were not there yet. A meeting that was taken away becomes an exception of its series, so that it is never laid again.</summary>
    public static YearPlan Expand(YearPlan current, YearPlan after, IEnumerable<string> deletedMeetings)
    {
        var deleted = deletedMeetings.ToHashSet(StringComparer.Ordinal);
        var series = after.Series.Select(s => WithExceptions(s, deleted)).ToList();
        var before = current.Series.ToDictionary(s => s.Key, Text, StringComparer.Ordinal);
        var there = after.Meetings.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var laid = series.Where(s => before.GetValueOrDefault(s.Key) != Text(s)).SelectMany(Lay).Where(m => there.Add(m.Key)).ToList();
        return after with { Series = series, Meetings = [.. after.Meetings, .. laid] };
    }

    private static string Text(MeetingSeries series) => System.Text.Json.JsonSerializer.Serialize(series, WheelJson.Options);

    private static MeetingSeries WithExceptions(MeetingSeries series, HashSet<string> deleted)
    {
        if (deleted.Count == 0)
            return series;
        var gone = Dates(series).Where(d => deleted.Contains(KeyOf(series, d))).ToList();
        return gone.Count == 0 ? series : series with { Except = [.. series.Except.Concat(gone).Order()] };
    }

    private static IEnumerable<Meeting> Lay(MeetingSeries series) => Dates(series).Select(date => new Meeting
    {
        Key = KeyOf(series, date),
        Groups = series.Groups,
        Kind = series.Kind,
        Date = date,
        Start = series.Start,
        End = series.End,
        Place = series.Place,
        Status = series.Status,
    });

    private static IEnumerable<DateOnly> Dates(MeetingSeries series) => series.Rhythm.Dates(series.From, series.Until).Where(d => !series.Except.Contains(d));

    private static string KeyOf(MeetingSeries series, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{series.Key}-{date:yyyy-MM-dd}");
}
