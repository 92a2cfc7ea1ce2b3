using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Wheels;

/// <summary>A mark in words.</summary>
internal static class MarkWords
{
    /// <summary>"FSG, ordinarie möte tisdag den 10 mars 2026, vecka 11, 13.00–15.30. Beslutat. …": everything the picture shows of it.</summary>
    public static string Say(WheelMark mark, Phrasebook words)
    {
        var kind = words.Say("kind." + mark.Kind) + (mark.Title is { } title ? $" ”{title}”" : "");
        List<string> sentences =
        [
            mark.State == MarkState.Undated
                ? words.Say("wheel.mark.undated", mark.GroupLabel, kind, mark.Why)
                : words.Say(mark.To > mark.From ? "wheel.mark.days" : "wheel.mark", mark.GroupLabel, kind, words.Day(mark.From), mark.Week, mark.Hours, words.Day(mark.To)),
        ];
        if (mark.State != MarkState.Undated)
            sentences.Add(mark.State == MarkState.Cancelled ? mark.Why is null ? words.Say("wheel.sentence", Capital(words.Say("wheel.state.Cancelled"))) : words.Say("wheel.mark.cancelled", mark.Why) : words.Say("wheel.mark." + mark.State));
        if (mark.Points.Where(p => p.Returns).Select(p => p.Title).Distinct().ToList() is { Count: > 0 } titles)
            sentences.Add(words.Say("wheel.mark.points", string.Join("; ", titles)));
        sentences.AddRange(mark.Deadlines.Select(d => words.Say("wheel.sentence", Capital(d.Said))));
        return string.Join(' ', sentences);
    }

    /// <summary>Last day for items and the day the call goes out, in order of time; a meeting that is only shown is not called to from here.</summary>
    public static IReadOnlyList<MarkDeadline> Deadlines(ResolvedDeadlines deadlines, bool isCalled, Phrasebook words) =>
    [
        .. new[] { (IsCall: false, Moment: deadlines.ItemsIn), (IsCall: true, Moment: isCalled ? deadlines.CallOut : null) }
            .Where(d => d.Moment is not null)
            .Select(d => (d.IsCall, Day: DateOnly.FromDateTime(d.Moment!.Value)))
            .OrderBy(d => d.Day)
            .Select(d => new MarkDeadline(d.IsCall, d.Day, words.Say(d.IsCall ? "wheel.callOut" : "wheel.itemsIn", d.Day))),
    ];

    /// <summary>"13.00–15.30", or that it is the whole day.</summary>
    public static string Hours(KnownMeeting meeting, Phrasebook words) => (meeting.Start, meeting.End) switch
    {
        ({ } start, { } end) => $"{Clock(start)}–{Clock(end)}",
        ({ } start, null) => words.Say("wheel.from", Clock(start)),
        _ => words.Say("wheel.wholeDay"),
    };

    /// <summary>What an undated meeting waits for and when it is thought to be, in people's own words where they gave some.</summary>
    public static string Waits(PlanAt at, KnownMeeting meeting, Phrasebook words)
    {
        var awaited = meeting.Awaits?.Event is { } key ? at.Plan.Events.FirstOrDefault(e => e.Key == key)?.Name ?? key : null;
        return (awaited, meeting.Awaits?.Window) switch
        {
            ({ }, { } window) => words.Say("wheel.waits.both", awaited, When(window, words)),
            ({ }, null) => words.Say("wheel.waits.event", awaited),
            (null, { } window) => words.Say("wheel.waits.window", When(window, words)),
            _ => words.Say("wheel.waits.date"),
        };
    }

    private static string When(FuzzyDate window, Phrasebook words) => window.Text
        ?? (window.To is { } to ? words.Say("wheel.between", window.From, to) : words.Say("wheel.after", window.From));

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Clock(TimeOnly time) => time.ToString("HH\\.mm", CultureInfo.InvariantCulture);
}
