using System.Globalization;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random meetings; each begins at a minute of its own, so that no two of a group stand at the same time.</summary>
internal static class RandomMeetings
{
    public static MeetingSeries Series(Dice dice, string key, int index, List<CooperationGroup> groups)
    {
        var from = dice.Day();
        return new MeetingSeries
        {
            Key = key,
            Groups = [dice.Of(groups).Key],
            Rhythm = dice.Yes()
                ? new MonthlyRhythm { Weekday = dice.Word<DayOfWeek>(), Nth = dice.Yes() ? -1 : 1 + dice.Next(5), Months = dice.Yes() ? [] : [1, 3, 7] }
                : new WeeklyRhythm { Weekday = dice.Word<DayOfWeek>(), Weeks = 1 + dice.Next(6), LastWeek = 25, RestartWeek = 33 },
            From = from,
            Until = from.AddDays(dice.Next(400)),
            Except = dice.Days(),
            Kind = dice.Word<MeetingKind>(),
            Start = new TimeOnly(8, index),
            End = dice.Yes() ? null : new TimeOnly(9, 0),
            Place = dice.Yes() ? null : Place(dice),
            Status = dice.Word<MeetingStatus>(),
        };
    }

    public static List<Meeting> Of(Dice dice, List<CooperationGroup> groups, List<AwaitedEvent> events, List<MeetingSeries> series)
    {
        var own = Enumerable.Range(0, dice.Next(8)).Select(i => One(dice, i, groups, events));
        var laid = series.SelectMany(s => s.Rhythm.Dates(s.From, s.Until).Except(s.Except).Select(day => new Meeting
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{s.Key}-{day:yyyy-MM-dd}"),
            Groups = s.Groups,
            Kind = dice.Word<MeetingKind>(),
            Date = day,
            Start = s.Start,
            Cancelled = dice.Yes() ? null : Cancelled(dice),
        }));
        return [.. own, .. laid];
    }

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
