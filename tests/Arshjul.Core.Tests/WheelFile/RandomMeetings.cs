using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Rhythms;
using Arshjul.Core.WheelFile;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random meetings; each begins at a minute of its own, so that no two of a group stand at the same time.</summary>
internal static class RandomMeetings
{
    public static MeetingSeries Series(Dice dice, string key, int index, List<CooperationGroup> groups)
    {
        var from = dice.Day();
        var group = dice.Next(groups.Count);
        var plain = new MeetingSeries
        {
            Key = key,
            Groups = [groups[group].Key],
            // A group leans on those before it alone, so that there is no circle.
            Rhythm = Rhythm(dice, from, group == 0 ? null : groups[dice.Next(group)].Key),
            From = from,
            Until = from.AddDays(dice.Next(400)),
            Except = dice.Days(),
            ExceptWeeks = dice.Yes() ? [] : [7, 44],
            Added = dice.Days(),
            Kind = dice.Word<MeetingKind>(),
            Start = new TimeOnly(8, index),
            End = dice.Yes() ? null : new TimeOnly(9, 0),
            Place = dice.Yes() ? null : Place(dice),
            Status = dice.Word<MeetingStatus>(),
        };
        return plain.Rhythm is OffsetRhythm ? plain : plain with { Changed = [.. plain.Dates(RhythmSurroundings.None).Where(_ => dice.Next(5) == 0).Select(d => Changed(dice, d, index))] };
    }

    public static List<Meeting> Of(Dice dice, List<Closure> closures, List<CooperationGroup> groups, List<AwaitedEvent> events, List<MeetingSeries> series)
    {
        var meetings = Enumerable.Range(0, dice.Next(8)).Select(i => One(dice, i, groups, events)).ToList();
        var around = SeriesExpansion.Around(closures, meetings);
        // In the groups' order, so that those that lean on others find them.
        foreach (var one in series.OrderBy(s => groups.FindIndex(g => g.Key == s.Groups[0])))
            meetings.AddRange(one.Lay(around).Select(m => m with { Kind = dice.Word<MeetingKind>(), Cancelled = dice.Yes() ? null : Cancelled(dice) }).ToList());
        return meetings;
    }

    private static Rhythm Rhythm(Dice dice, DateOnly from, string? other) => dice.Next(other is null ? 3 : 4) switch
    {
        0 => new MonthlyRhythm { Weekday = dice.Word<DayOfWeek>(), Nth = dice.Yes() ? -1 : 1 + dice.Next(5), Months = dice.Yes() ? [] : [1, 3, 7], Also = dice.Yes() ? [] : [new NthWeekday { Weekday = dice.Word<DayOfWeek>(), Nth = 2 }] },
        1 => new WeeklyRhythm { Weekday = dice.Word<DayOfWeek>(), Weeks = 1 + dice.Next(6), LastWeek = 25, RestartWeek = 33, Also = dice.Yes() ? [] : [dice.Word<DayOfWeek>()], InWeeks = dice.Yes() ? [] : [3, 7, 40, 53] },
        2 => new ListedRhythm { On = [from, from.AddDays(dice.Next(50))] },
        _ => Offset(dice, new OffsetRhythm { Of = other!, After = dice.Yes(), Months = dice.Yes() ? [] : [2, 5, 9] }),
    };

    private static OffsetRhythm Offset(Dice dice, OffsetRhythm plain) => dice.Next(3) switch
    {
        0 => plain with { Days = dice.Next(20) },
        1 => plain with { WorkingDays = dice.Next(10) },
        _ => plain with { Weekday = dice.Word<DayOfWeek>(), Weeks = dice.Next(3) },
    };

    /// <summary>Moved by days of its own, at a minute of its own, so that it falls on no other.</summary>
    private static SeriesDate Changed(Dice dice, DateOnly date, int index) => new()
    {
        Date = date,
        MovedTo = dice.Yes() ? null : date.AddDays(dice.Next(5) - 2),
        Kind = dice.Yes() ? null : dice.Word<MeetingKind>(),
        Title = dice.MaybeText(),
        Start = new TimeOnly(6, index, 0).AddMinutes(date.DayNumber % 20 * 3),
        End = new TimeOnly(10, 0),
        Place = dice.Yes() ? null : Place(dice),
    };

    private static Meeting One(Dice dice, int index, List<CooperationGroup> groups, List<AwaitedEvent> events)
    {
        DateOnly? date = dice.Next(4) == 0 ? null : dice.Day();
        var several = date is not null && dice.Yes();
        var start = new TimeOnly(13, index);
        return new Meeting
        {
            Key = $"mote-{index}",
            Groups = [.. groups.Take(1 + dice.Next(groups.Count)).Select(g => g.Key)],
            Kind = dice.Word<MeetingKind>(),
            Title = dice.MaybeText(),
            Date = date,
            LastDate = several ? date!.Value.AddDays(dice.Next(3)) : null,
            Start = dice.Yes() || date is not null ? start : null,
            Place = dice.Yes() ? null : Place(dice),
            Status = dice.Word<MeetingStatus>(),
            Known = dice.Maybe(dice.Day),
            AskedBy = dice.MaybeText(),
            Awaits = date is null ? Awaits(dice, events) : null,
            Deadlines = dice.Yes() ? null : dice.Deadlines(),
            Guests = [.. dice.Some(() => new Guest { Name = dice.Text(), Email = dice.Yes() ? null : "g@example.org" })],
            Changes = date is null ? [] : [.. dice.Days().Select(known => new MeetingChange
            {
                Known = known,
                Date = dice.Maybe(dice.Day),
                Place = dice.Yes() ? null : Place(dice),
                Status = dice.Yes() ? null : dice.Word<MeetingStatus>(),
                Title = dice.MaybeText(),
                Undated = dice.Yes(),
                Cancelled = dice.MaybeText(),
                Reinstated = dice.Yes(),
                Reason = dice.MaybeText(),
            })],
            Cancelled = dice.Yes() ? null : Cancelled(dice),
        };
    }

    private static AwaitedDate Awaits(Dice dice, List<AwaitedEvent> events)
    {
        var happening = dice.Of(events);
        return dice.Yes()
            ? new AwaitedDate { Window = dice.Fuzzy() }
            : new AwaitedDate { Event = happening.Key, Occurrence = dice.Maybe(() => dice.Of(happening.Occurrences).Label), Window = dice.Maybe(dice.Fuzzy) };
    }

    private static Cancellation Cancelled(Dice dice) => new() { Known = dice.Maybe(dice.Day), Reason = dice.Text() };

    private static Place Place(Dice dice) => new() { Room = dice.MaybeText(), Link = dice.Maybe(() => "https://example.org/möte?a=1&b=2"), LinkName = dice.MaybeText() };
}
