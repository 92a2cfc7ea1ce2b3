using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;

namespace Arshjul.Core.WheelFile;

/// <summary>Lays the meetings of series that are new or changed, and of those that follow another group's meetings where that group got new ones.</summary>
internal sealed class SeriesExpansion
{
    private readonly YearPlan _current;
    private readonly RhythmSurroundings _before;
    private readonly List<Meeting> _meetings;
    private readonly RhythmSurroundings _now;
    private readonly Dictionary<(string Group, DateOnly Date, TimeOnly? Start), string> _taken = [];

    private SeriesExpansion(YearPlan current, YearPlan after)
    {
        _current = current;
        _before = Around(current.Closures, current.Meetings);
        _meetings = [.. after.Meetings];
        _now = Around(after.Closures, _meetings);
        _meetings.ForEach(Take);
    }

    /// <summary>
    /// The plan with the meetings that were not there yet. A meeting that was taken away becomes an exception of its series, so that it is never
    /// laid again. A date that a series changes but does not have, and a meeting that would stand where the group has one, are told.
    /// </summary>
    public static YearPlan Expand(YearPlan current, YearPlan after, IEnumerable<string> deletedMeetings, PlanUnderCheck check)
    {
        var expansion = new SeriesExpansion(current, after);
        var deleted = deletedMeetings.ToHashSet(StringComparer.Ordinal);
        var series = check.Each(after.Series, "series").Select(s => (Fact: expansion.WithExceptions(s.Fact, deleted), s.Entity)).ToList();
        foreach (var (fact, at) in InOrder(series))
            expansion.Lay(fact, at, check.Faults);
        return after with { Series = [.. series.Select(s => s.Fact)], Meetings = expansion._meetings };
    }

    /// <summary>What rhythms lean on in a plan: its working days and the days of its groups' ordinary meetings.</summary>
    public static RhythmSurroundings Around(IReadOnlyList<Closure> closures, IEnumerable<Meeting> meetings) => new(
        new WorkingCalendar(closures),
        group => [.. meetings.Where(m => m.Groups.Contains(group, StringComparer.Ordinal)).Select(Known).OfType<KnownMeeting>().Where(m => m is { Stands: true, Kind: MeetingKind.Ordinary }).Select(m => m.Date!.Value)]);

    /// <summary>Those that follow another group come after all that lay its meetings; there is no circle.</summary>
    private static IEnumerable<(MeetingSeries Fact, PlanEntity Entity)> InOrder(List<(MeetingSeries Fact, PlanEntity Entity)> series)
    {
        var left = series.ToList();
        while (left.Count > 0)
        {
            var next = left.FindIndex(s => s.Fact.Rhythm is not OffsetRhythm offset || !left.Exists(o => o.Fact.Groups.Contains(offset.Of, StringComparer.Ordinal)));
            yield return left[next];
            left.RemoveAt(next);
        }
    }

    private static KnownMeeting? Known(Meeting meeting) => (meeting with { Known = null }).KnownOn(DateOnly.MaxValue);

    private static string Text(MeetingSeries? series) => System.Text.Json.JsonSerializer.Serialize(series, WheelJson.Options);

    private MeetingSeries WithExceptions(MeetingSeries series, HashSet<string> deleted)
    {
        if (deleted.Count == 0)
            return series;
        var gone = series.Dates(_before).Where(d => deleted.Contains(series.KeyOn(d))).ToList();
        return gone.Count == 0 ? series : series with { Except = [.. series.Except.Concat(gone).Order()], Changed = [.. series.Changed.Where(c => !gone.Contains(c.Date))] };
    }

    private void Lay(MeetingSeries series, PlanEntity at, WheelFaults faults)
    {
        var was = _current.Series.FirstOrDefault(s => s.Key == series.Key);
        var isChanged = Text(was) != Text(series);
        if (!isChanged && series.Rhythm is not OffsetRhythm)
            return;
        var dates = series.Dates(_now);
        if (isChanged)
            TellMissing(series, dates, at, faults);
        var old = isChanged ? [] : series.Dates(_before).Select(series.KeyOn).ToHashSet(StringComparer.Ordinal);
        var there = _meetings.Select(m => m.Key).Concat(old).ToHashSet(StringComparer.Ordinal);
        foreach (var meeting in series.Lay(_now).Where(m => there.Add(m.Key)).ToList())
        {
            if (meeting.Groups.Select(g => (Group: g, By: _taken.GetValueOrDefault((g, meeting.Date!.Value, meeting.Start)))).FirstOrDefault(t => t.By is not null) is { By: not null } taken)
                faults.Add(at.Node, "wheel.series.clash", Shown.Quoted(series.Key), meeting.Date, Shown.Quoted(taken.Group), Shown.Quoted(taken.By));
            _meetings.Add(meeting);
            Take(meeting);
        }
    }

    private static void TellMissing(MeetingSeries series, IReadOnlyList<DateOnly> dates, PlanEntity at, WheelFaults faults)
    {
        for (var i = 0; i < series.Changed.Count; i++)
        {
            if (series.Changed[i].Date is var date && dates.Contains(date))
                continue;
            var nearest = dates.Count == 0 ? (DateOnly?)null : dates.MinBy(d => Math.Abs(d.DayNumber - date.DayNumber));
            faults.Add(at.Node.At("changed", i).At("date"), nearest is null ? "wheel.series.noDates" : "wheel.series.noSuchDate", Shown.Quoted(series.Key), date, nearest);
        }
    }

    private void Take(Meeting meeting)
    {
        if (Known(meeting) is { Stands: true, Date: { } date } known)
            foreach (var group in meeting.Groups)
                _taken.TryAdd((group, date, known.Start), meeting.Key);
    }
}
